import { dayExists } from '../kernel/calendarDate.ts';
import type { VcardParam, VcardVersion } from '../vcard/index.ts';

/** A day read from a card, and whether the value said more than the day (a time of day). */
export interface ReadDay {
  /** `YYYY-MM-DD`, or `--MM-DD` without a year. */
  readonly day: string;
  readonly hasMore: boolean;
}

const FULL = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:[T ](.*))?$/;
const LOOSE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEARLESS = /^--(\d{2})-?(\d{2})(?:T(.*))?$/;

/**
 * Reads BDAY, ANNIVERSARY and their relatives: basic and extended forms (RFC 6350, 4.3; RFC 2426,
 * 3.1.5), date-times, days without a year, Apple's year that is to be omitted. Null when no day can be
 * read for sure: 05/06/1980 could be May or June.
 */
export function readDay(value: string, params: readonly VcardParam[]): ReadDay | null {
  const param = (name: string) => params.find((one) => one.name === name)?.values[0];
  const calendar = param('CALSCALE');
  if (calendar !== undefined && calendar.toLowerCase() !== 'gregorian') return null;
  const text = value.trim();
  const yearless = YEARLESS.exec(text);
  if (yearless !== null) return dayOf(null, yearless[1], yearless[2], yearless[3]);
  const full = FULL.exec(text);
  const parts = full === null ? LOOSE.exec(text) : [full[0], full[1], full[3], full[4], full[5]];
  if (parts === null) return null;
  const year = parts[1] ?? '';
  return dayOf(year === param('X-APPLE-OMIT-YEAR') ? null : year, parts[2], parts[3], parts[4]);
}

function dayOf(year: string | null, month = '', day = '', time = ''): ReadDay | null {
  if (!dayExists(year === null ? null : Number(year), Number(month), Number(day))) return null;
  const text = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { day: year === null ? `--${text}` : `${year}-${text}`, hasMore: /[1-9]/.test(time) };
}

/** The day as that version writes it. vCard 3.0 has no days without a year: Apple's 1604 stands in, and says so. */
export function writeDay(
  day: string,
  version: VcardVersion,
): { readonly value: string; readonly params: readonly VcardParam[] } {
  const isYearless = day.startsWith('--');
  if (version === '4.0')
    return { value: isYearless ? `--${day.slice(2).replace('-', '')}` : day.replaceAll('-', ''), params: [] };
  if (!isYearless) return { value: day, params: [] };
  return { value: `1604-${day.slice(2)}`, params: [{ name: 'X-APPLE-OMIT-YEAR', values: ['1604'] }] };
}
