import { guessDelimiter } from '#shared/csv/delimiter.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { FileProblem } from '#shared/errors.ts';
import { isArchiveName } from '#shared/transfer/archiveName.rules.ts';
import { looksLikeArchive } from './archive/inspectArchive.ts';
import { piecesOf } from './staging.ts';
import type { StagedFile } from './staging.ts';

/** What a file can be taken as. */
export type FileFormat = 'vcf' | 'ics' | 'csv' | 'xlsx' | 'archive';

/** How far a file is looked at, bytes: notes of other programs may stand before its first line of use. */
const LOOKED_AT = 256 * 1024;
const BEGINNING = /^[ \t]*BEGIN[ \t]*:[ \t]*(VCARD|VCALENDAR|VEVENT|VTODO|VALARM|VTIMEZONE|VJOURNAL|VFREEBUSY)\b/im;
const SHEET_NAME = /\.(csv|tsv|tab|txt|prn)$/i;
const ADDRESS_BOOK_NAME = /\.(vcf|vcard)$/i;
const WORKBOOK_NAME = /\.(xlsx?|xlsm|xltx|xlsb|ods|fods|numbers|et)$/i;
const ZIP = 'PK\u0003\u0004';
/** How older and encrypted workbooks of Excel begin. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1';
const CALENDAR_NAME = /\.(ics|ical|icalendar|ifb|vcs)$/i;

/**
 * Whether a file is an address book, a calendar, a sheet (as text or in a workbook) or a whole archive: what it begins with decides, not its name. Of what begins with
 * neither of the first two, a sheet is what is called so or has rows of cells; anything else is taken for an address book,
 * which finds out what it is, unless it is called a calendar.
 * @throws FILE_REFUSED `empty`, `notACalendar`, `vanished`
 */
export async function formatOf(file: StagedFile): Promise<FileFormat> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end: LOOKED_AT })) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const refuse = (problem: FileProblem) => new LonghandError('FILE_REFUSED', { problem, file: file.name });
  // One byte a character is enough to find these words; in UTF-16 every second byte is a zero.
  const text = bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '');
  const lines = text.replaceAll('\r', '\n');
  const begins = BEGINNING.exec(lines);
  // A note in a cell may hold a card.
  if (begins !== null && !(SHEET_NAME.test(file.name) && beginsWithHead(lines.slice(0, begins.index))))
    return begins[1]?.toUpperCase() === 'VCARD' ? 'vcf' : 'ics';
  const isEmpty = text.trim() === '';
  // What is wrong with an archive that is called one is told in words for archives.
  if (isArchiveName(file.name) && file.byteSize > 0) return 'archive';
  if (text.startsWith(ZIP)) return (await looksLikeArchive(file)) ? 'archive' : 'xlsx';
  // Other programs call a text with tabs a workbook; the reader of workbooks says what is wrong with all else.
  if (text.startsWith(COMPOUND) || (WORKBOOK_NAME.test(file.name) && !isEmpty && !hasCells(text))) return 'xlsx';
  if (CALENDAR_NAME.test(file.name)) throw refuse(isEmpty ? 'empty' : 'notACalendar');
  if (SHEET_NAME.test(file.name) || WORKBOOK_NAME.test(file.name)) {
    if (isEmpty) throw refuse('empty');
    return 'csv';
  }
  return ADDRESS_BOOK_NAME.test(file.name) || !hasCells(text) ? 'vcf' : 'csv';
}

/** Whether what stands before is a row of several cells, no note. */
function beginsWithHead(before: string): boolean {
  const first = before.split('\n').find((line) => line.trim() !== '') ?? '';
  return first.split(guessDelimiter(first)).length > 2;
}

/** Whether the first lines are rows of cells. */
function hasCells(text: string): boolean {
  // A sheet is text: no control characters but white space.
  if (/[^\P{Cc}\t\n\v\f\r\u0080-\u009F]/u.test(text)) return false;
  const delimiter = guessDelimiter(text);
  const widths = text
    .split(/\r\n?|\n/, 20)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(delimiter).length);
  return widths.length > 1 && widths.every((width) => width > 2);
}
