import type { CalendarDate } from '../kernel/calendarDate.ts';
import { dateOfDayNumber, dayNumberOf } from '../kernel/calendarMath.ts';
import { gregorianDays } from './gregorianDays.rules.ts';
import { lunarDays } from './lunarDays.rules.ts';
import type { RuleDays } from './ruleDays.ts';
import { rulePartsOf, ruleUnsupported } from './ruleParts.rules.ts';
import type { RuleParts } from './ruleParts.ts';

/** Rules before the Gregorian calendar, or so far off, are slips of the pen. */
const FIRST_START = '1583-01-01';
const LAST_REASONABLE_DAY = '2399-12-31';
const LAST_DAY = dayNumberOf(LAST_REASONABLE_DAY);

/** Days looked at together while counting. */
const STRIDE = 366;

/** Most occurrences that one question is answered with. */
export const MOST_OCCURRENCES = 100_000;

/** A rule with its start: the same days as RuleDays, ended by COUNT and UNTIL. */
export type RuleSeries = RuleDays;

/** Reading a rule and counting its occurrences is done once. */
const MOST_SERIES = 2048;
const knownSeries = new Map<string, RuleSeries>();

/**
 * The series of a rule (an RRULE value) from its start on, until 2399 (Chinese ones until 2100).
 * @throws INVALID_VALUE with field `rule`
 */
export function seriesOf(rule: string, start: CalendarDate): RuleSeries {
  const key = `${start} ${rule}`;
  const known = knownSeries.get(key);
  if (known !== undefined) return known;
  const series = seriesOfParts(rulePartsOf(rule), start);
  const [oldest] = knownSeries.keys();
  if (knownSeries.size >= MOST_SERIES && oldest !== undefined) knownSeries.delete(oldest);
  knownSeries.set(key, series);
  return series;
}

function seriesOfParts(parts: RuleParts, start: CalendarDate): RuleSeries {
  if (start < FIRST_START || start > LAST_REASONABLE_DAY) throw ruleUnsupported();
  const days = parts.scale === 'chinese' ? lunarDays(parts, start) : gregorianDays(parts, start, LAST_DAY);
  const first = dayNumberOf(start);
  const until = parts.until === null ? LAST_DAY : Math.min(LAST_DAY, dayNumberOf(parts.until));
  let counted: number | null = null;
  const last = (): number => {
    counted ??= parts.count === null ? until : lastOfCount(days, first, parts.count);
    return counted;
  };
  return {
    next: (dayNumber) => {
      const from = Math.max(first, dayNumber);
      if (from > last()) return null;
      const found = days.next(from);
      return found === null || found > last() ? null : found;
    },
    between: (from, to) => daysWithin(days, Math.max(first, from), Math.min(to, last()), MOST_OCCURRENCES),
  };
}

/** Reckoning goes over the same few thousand days again and again, and their names cost more than they do. */
const MOST_NAMES = 50_000;
const knownNames = new Map<number, CalendarDate>();

/** The date of a day that a series gave. */
export function nameOfDay(dayNumber: number): CalendarDate {
  const known = knownNames.get(dayNumber);
  if (known !== undefined) return known;
  const date = dateOfDayNumber(dayNumber);
  if (knownNames.size >= MOST_NAMES) knownNames.clear();
  knownNames.set(dayNumber, date);
  return date;
}

/** Goes from year to year, over the empty ones at once; at most so many days. */
function daysWithin(days: RuleDays, from: number, to: number, most: number): readonly number[] {
  const found: number[] = [];
  let day = from <= to ? days.next(from) : null;
  while (day !== null && day <= to && found.length < most) {
    const end = Math.min(to, day + STRIDE);
    for (const one of days.between(day, end)) found.push(one);
    day = end < to ? days.next(end + 1) : null;
  }
  return found.length > most ? found.slice(0, most) : found;
}

/** The day of the last occurrence of a rule with COUNT. */
function lastOfCount(days: RuleDays, first: number, count: number): number {
  return daysWithin(days, first, LAST_DAY, count).at(-1) ?? first - 1;
}
