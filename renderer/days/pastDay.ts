import { dayExists } from '#shared/kernel/calendarDate.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { dayParts, dayText, readDay } from '../contacts/specialDay.ts';

const WORDS: Readonly<Record<string, number>> = {
  today: 0,
  今天: 0,
  今日: 0,
  yesterday: 1,
  昨天: 1,
  昨日: 1,
  前天: 2,
};

/**
 * Reads the day on which something happened, as people type it: everything that a birthday takes, and today,
 * yesterday, 前天, -3 (days before today). Without a year it is the last such day, today included. Null: unreadable.
 */
export function readPastDay(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const distance = WORDS[text] ?? /^-\s*(?<days>\d{1,4})$/.exec(text)?.groups?.['days'];
  if (distance !== undefined) return addDays(today, -Number(distance));
  const read = readDay(text);
  const parts = read.kind === 'day' ? dayParts(read.day) : null;
  if (parts === null) return null;
  if (parts.year !== null) return dayText(parts);
  for (let year = Number(today.slice(0, 4)); ; year -= 1) {
    const day = dayText({ ...parts, year });
    if (day <= today && dayExists(year, parts.month, parts.day)) return day;
  }
}
