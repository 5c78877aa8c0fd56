import { addDays } from '#shared/kernel/calendarMath.ts';
import { dayExists } from '#shared/kernel/calendarDate.ts';
import { dayParts, dayText, readDay } from '../contacts/specialDay.ts';

/** How a typed day was read: the day, nothing typed, or why it could not be. */
export type TypedDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'ambiguous' | 'noSuchDay' | 'unreadable' };

const WORDS: Readonly<Record<string, number>> = {
  today: 0,
  今天: 0,
  今日: 0,
  tomorrow: 1,
  明天: 1,
  明日: 1,
  后天: 2,
  後天: 2,
};

/**
 * Reads a day as people type it into the form of a reminder: everything that a birthday takes, and today, tomorrow,
 * 明天, +3 (days from today). Without a year it is the next such day, today included.
 */
export function readTypedDay(typed: string, today: string): TypedDay {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const distance = WORDS[text] ?? /^\+\s*(?<days>\d{1,4})$/.exec(text)?.groups?.['days'];
  if (distance !== undefined) return { kind: 'day', day: addDays(today, Number(distance)) };
  const read = readDay(withoutWeekday(text));
  if (read.kind !== 'day') return read;
  const parts = dayParts(read.day);
  if (parts === null) return { kind: 'unreadable' };
  if (parts.year !== null) return read;
  return { kind: 'day', day: nextOf(parts.month, parts.day, today) };
}

/** "Monday, November 23, 2026" and "2026年11月23日星期一" are as good as without the weekday. */
function withoutWeekday(text: string): string {
  return text
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+(?=\S)/, '')
    .replace(/\s*(星期|周|週|礼拜|禮拜)[一二三四五六日天]$/, '');
}

/** 29 February waits for the next leap year. */
function nextOf(month: number, day: number, today: string): string {
  for (let year = Number(today.slice(0, 4)); ; year += 1) {
    const date = dayText({ year, month, day });
    if (date >= today && dayExists(year, month, day)) return date;
  }
}
