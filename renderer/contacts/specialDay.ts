import { dayExists } from '#shared/kernel/calendarDate.ts';

/** A day of a year that may be unknown. */
export interface DayParts {
  readonly year: number | null;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** Takes `YYYY-MM-DD` or `--MM-DD` apart; null when it is neither. */
export function dayParts(text: string): DayParts | null {
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) };
}

/** Writes a day as `YYYY-MM-DD` or `--MM-DD`. */
export function dayText({ year, month, day }: DayParts): string {
  const head = year === null ? '-' : String(year).padStart(4, '0');
  return `${head}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How a typed day was read, or why it could not be. */
export type ReadDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'noSuchDay' }
  | { readonly kind: 'unreadable' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a day as people type it: 1990-05-17, 1990/5/17, 1990年5月17日, 5月17日, 05-17, 17 May 1990, May 17.
 * A number order that could mean two days (5/6/1990) is not guessed.
 */
export function readDay(typed: string): ReadDay {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return { kind: 'none' };
  return numbersReading(text) ?? wordsReading(text) ?? { kind: 'unreadable' };
}

function numbersReading(text: string): ReadDay | null {
  const full =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full !== null) return existing(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(?:--)?(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  if (short !== null) return existing(null, Number(short[1]), Number(short[2]));
  const turned = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?$/.exec(text);
  if (turned === null) return null;
  return unambiguous(Number(turned[1]), Number(turned[2]), turned[3] === undefined ? null : Number(turned[3]));
}

function unambiguous(one: number, other: number, year: number | null): ReadDay {
  if (one === other) return existing(year, one, other);
  if (one > 12) return existing(year, other, one);
  if (other > 12) return existing(year, one, other);
  return { kind: 'ambiguous' };
}

function wordsReading(text: string): ReadDay | null {
  const match =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<month>\p{L}{3,})\.?,?(?:\s+(?<year>\d{4}))?$/u.exec(text) ??
    /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(?<year>\d{4}))?$/u.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf(match.groups?.['month']?.slice(0, 3) ?? '') + 1;
  if (month === 0) return null;
  const year = match.groups?.['year'];
  return existing(year === undefined ? null : Number(year), month, Number(match.groups?.['day']));
}

function existing(year: number | null, month: number, day: number): ReadDay {
  if (year === 0 || !dayExists(year, month, day)) return { kind: 'noSuchDay' };
  return { kind: 'day', day: dayText({ year, month, day }) };
}
