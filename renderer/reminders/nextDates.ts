import { addDays } from '#shared/kernel/calendarMath.ts';
import { nextOccurrence } from '#shared/reminders/recurrence.rules.ts';

/** The first days of a series from `from` on, at most `most`. */
export function nextDates(rule: string, start: string, from: string, most: number): readonly string[] {
  const dates: string[] = [];
  let day = nextOccurrence(rule, start, from);
  while (day !== null && dates.length < most) {
    dates.push(day);
    day = nextOccurrence(rule, start, addDays(day, 1));
  }
  return dates;
}
