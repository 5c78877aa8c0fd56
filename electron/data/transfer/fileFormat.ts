import { LonghandError } from '#shared/errors.ts';
import { piecesOf } from './staging.ts';
import type { StagedFile } from './staging.ts';

/** What a file can be taken as. */
export type FileFormat = 'vcf' | 'ics';

/** How far a file is looked at, bytes: notes of other programs may stand before its first line of use. */
const LOOKED_AT = 256 * 1024;
const BEGINNING =
  /^[ \t\uFEFF]*BEGIN[ \t]*:[ \t]*(VCARD|VCALENDAR|VEVENT|VTODO|VALARM|VTIMEZONE|VJOURNAL|VFREEBUSY)\b/im;
const CALENDAR_NAME = /\.(ics|ical|icalendar|ifb|vcs)$/i;

/**
 * Whether a file is an address book or a calendar: what it begins with decides, not its name. What begins with neither
 * is taken for an address book, which finds out what it is, unless it is called a calendar.
 * @throws FILE_REFUSED `empty`, `notACalendar`, `vanished`
 */
export async function formatOf(file: StagedFile): Promise<FileFormat> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end: LOOKED_AT })) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  // One byte a character is enough to find these words; in UTF-16 every second byte is a zero.
  const text = bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, '');
  const begins = BEGINNING.exec(text.replaceAll('\r', '\n'))?.[1]?.toUpperCase();
  if (begins !== undefined) return begins === 'VCARD' ? 'vcf' : 'ics';
  if (!CALENDAR_NAME.test(file.name)) return 'vcf';
  const problem = bytes.toString('latin1').trim() === '' ? 'empty' : 'notACalendar';
  throw new LonghandError('FILE_REFUSED', { problem, file: file.name });
}
