import text from '../../NOTICES.md?raw';

/** Who wrote what is shipped, under which licence, with the licence texts: the file NOTICES.md. */
export const notices: string = text;
