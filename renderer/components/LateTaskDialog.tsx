import { lazyPart } from './lazyPart.tsx';

/** The dialog of long work, read when some is begun first. */
export const LateTaskDialog = lazyPart(async () => (await import('./TaskDialog.tsx')).TaskDialog);
