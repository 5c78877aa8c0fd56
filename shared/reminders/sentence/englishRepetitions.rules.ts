import { monthNamed, nthNamed, weekdayNamed, weekdaysNamed } from './englishNames.rules.ts';
import { englishNumber, englishOrdinal } from './numbers.rules.ts';
import type { DayPart, Groups, Meaning } from './phrase.ts';
import { monthly } from './repetition.rules.ts';
import type { Repetition } from './repetition.rules.ts';

/** A repetition as the meaning of a phrase. */
export function repeat(repetition: Repetition | null, part?: DayPart): Meaning | null {
  if (repetition === null) return null;
  return { means: 'repeat', repetition, ...(part === undefined ? {} : { part }) };
}

/** From `nth` and `weekday`: the third Sunday of every month. */
export function nthOfMonth({ nth, weekday }: Groups, interval = 1): Repetition | null {
  const place = nthNamed(nth ?? '');
  const day = weekdayNamed(weekday ?? '');
  if (place === null || day === null) return null;
  return { every: 'month', interval, days: [], nthWeekday: { nth: place, weekday: day }, months: [] };
}

/** From `nth`, `weekday` and `month`: the second Sunday of May. */
export function nthOfYear(groups: Groups): Repetition | null {
  const place = nthNamed(groups['nth'] ?? '');
  const weekday = weekdayNamed(groups['weekday'] ?? '');
  const month = monthNamed(groups['month'] ?? '');
  if (place === null || weekday === null || month === null) return null;
  return { every: 'year', interval: 1, monthDay: null, nthWeekday: { nth: place, weekday, month } };
}

/** Every so many weeks on the weekdays in a list of them. */
export function weekly(interval: number, names: string | undefined): Repetition | null {
  const weekdays = weekdaysNamed(names ?? '');
  return weekdays.length === 0 ? null : { every: 'week', interval, weekdays };
}

/** Every so many days, weeks, fortnights, months, quarters or years. */
export function byUnit(count: number | null, unit: string, weekdays: string | undefined): Repetition | null {
  if (count === null || count < 1 || count > 999) return null;
  const named = weekdaysNamed(weekdays ?? '');
  const kind = unit.toLowerCase().replace(/s$/, '');
  if (named.length > 0 && kind !== 'week') return null;
  if (kind === 'day') return { every: 'day', interval: count };
  if (kind === 'week') return { every: 'week', interval: count, weekdays: named };
  if (kind === 'fortnight') return { every: 'week', interval: count * 2, weekdays: [] };
  if (kind === 'month') return monthly(count, []);
  if (kind === 'quarter') return monthly(count * 3, []);
  return { every: 'year', interval: count, monthDay: null };
}

/** From `month` and `day`: every 12 April. */
export function yearly({ month, day }: Groups): Repetition | null {
  const named = monthNamed(month ?? '');
  const number = englishOrdinal(day ?? '') ?? 0;
  return named === null || number < 1 || number > 31
    ? null
    : { every: 'year', interval: 1, monthDay: { month: named, day: number } };
}

/** From `days`: the 1st and 15th of every month. */
export function monthDays({ days }: Groups, interval: number): Repetition | null {
  const numbers = (days ?? '')
    .split(/, ?and |, ?| and | ?& ?/i)
    .map((day) => englishOrdinal(day.replace(/^the /i, '')));
  const known = numbers.filter((day) => day !== null && day >= 1 && day <= 31);
  return known.length === 0 || known.length < numbers.length
    ? null
    : monthly(
        interval,
        known.filter((day) => day !== null),
      );
}

/** How many of "every other", "every second", "every three". */
export function everyCount(text: string | undefined): number | null {
  return /^(?:other|second|2nd)$/i.test(text ?? '') ? 2 : englishNumber(text ?? '');
}
