/*
 * Spreadsheets run a cell that begins with one of these characters, and change what looks like a number or a date. Such a
 * text is written with an apostrophe before it, which makes it a text there, and which reading takes away again. OWASP,
 * "CSV Injection".
 */

/** White space before it does not stop every program. */
const RUNS = /^\s*[=+\-@\t\r\n＝＋－＠]/u;
/** Leading zeros, long numbers, dates: a spreadsheet would keep its own reading of them. */
const CHANGES = /^\d[\d\s.,:/e-]*$/iu;
const UNCHANGED = /^[1-9]\d{0,10}$/;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;
const MARK = "'";

function isConcerned(text: string): boolean {
  return RUNS.test(text) || CHANGES.test(text);
}

function withoutMarks(text: string): string {
  return text.replace(/^'+/, '');
}

/** A cell that holds a number or a date of ours, or free text: as it is, unless a spreadsheet would run it. */
export function safeCell(text: string): string {
  if (text.startsWith(MARK)) return isConcerned(withoutMarks(text)) ? `${MARK}${text}` : text;
  return RUNS.test(text) && !NEGATIVE_NUMBER.test(text) ? `${MARK}${text}` : text;
}

/** A cell that has to stay the text it is: a number on a paper, a phone number, a post code. `00123` stays `00123`. */
export function textCell(text: string): string {
  if (text.startsWith(MARK) || UNCHANGED.test(text)) return safeCell(text);
  return isConcerned(text) ? `${MARK}${text}` : text;
}

/** What a cell says: the reverse of safeCell and of textCell, for every text. */
export function cellValue(written: string): string {
  return written.startsWith(MARK) && isConcerned(withoutMarks(written)) ? written.slice(1) : written;
}
