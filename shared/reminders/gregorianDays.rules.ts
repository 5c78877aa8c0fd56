import { assertNever } from '../kernel/assertNever.ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { dayNumberOf } from '../kernel/calendarMath.ts';
import { dayOfNumber, daysOfMonth, isNamed } from './calendarDay.rules.ts';
import type { DayOfYear } from './calendarDay.rules.ts';
import type { RuleDays } from './ruleDays.ts';
import type { RuleParts } from './ruleParts.ts';

/** The days, weeks, months or years by which a rule goes on. They follow one another without gaps. */
interface Periods {
  /** The number of the period that a day lies in. */
  readonly of: (dayNumber: number) => number;
  /** Its days, those apart of months that the rule does not name. */
  readonly days: (period: number) => readonly DayOfYear[];
}

/**
 * The days of a Gregorian rule (RFC 5545, section 3.3.10): of every INTERVALth period the days that the rule names, of
 * those the ones that BYSETPOS chooses. Counts in whole days, so that no clock is in it.
 * @param lastDay nothing is looked for after it
 */
export function gregorianDays(given: RuleParts, start: CalendarDate, lastDay: number): RuleDays {
  const first = dayNumberOf(start);
  const parts = completed(given, dayOfNumber(first));
  if (isEveryDay(parts)) return everyDays(first, parts.interval, lastDay);
  const periods = periodsOf(parts);
  const firstPeriod = periods.of(first);
  const lastPeriod = periods.of(lastDay);

  const daysIn = (period: number): readonly number[] => {
    const days = periods
      .days(period)
      .filter((day) => isNamed(parts, day))
      .map(({ dayNumber }) => dayNumber);
    // Positions count from the beginning of the period, also where the series starts later in it.
    return chosen(days, parts.positions).filter((day) => day >= first);
  };
  /** The last period of the rule that begins on that day or before it. */
  const periodAt = (dayNumber: number): number => {
    const passed = Math.max(0, periods.of(dayNumber) - firstPeriod);
    return firstPeriod + passed - (passed % parts.interval);
  };
  return {
    next: (dayNumber) => {
      for (let period = periodAt(dayNumber); period <= lastPeriod; period += parts.interval) {
        const found = daysIn(period).find((day) => day >= dayNumber);
        if (found !== undefined) return found <= lastDay ? found : null;
      }
      return null;
    },
    between: (from, to) => {
      const found: number[] = [];
      const end = Math.min(to, lastDay);
      for (let period = periodAt(from); period <= periods.of(end); period += parts.interval) {
        for (const day of daysIn(period)) if (day >= from && day <= end) found.push(day);
      }
      return found;
    },
  };
}

/** Every nth day, whatever day that is: the densest series, and a sum. */
function everyDays(first: number, interval: number, lastDay: number): RuleDays {
  const next = (dayNumber: number): number => first + Math.ceil(Math.max(0, dayNumber - first) / interval) * interval;
  return {
    next: (dayNumber) => (next(dayNumber) <= lastDay ? next(dayNumber) : null),
    between: (from, to) => {
      const found: number[] = [];
      for (let day = next(from); day <= Math.min(to, lastDay); day += interval) found.push(day);
      return found;
    },
  };
}

function isEveryDay({ frequency, months, monthDays, weekdays }: RuleParts): boolean {
  return frequency === 'DAILY' && [months, monthDays, weekdays].every((list) => list.length === 0);
}

/** What the rule leaves to its start is taken from there. */
function completed(parts: RuleParts, start: DayOfYear): RuleParts {
  const { frequency, months, weekNumbers, yearDays, monthDays, weekdays } = parts;
  const sameWeekday = [{ weekday: start.weekday, nth: null }];
  if (weekdays.length > 0 || monthDays.length > 0 || yearDays.length > 0 || frequency === 'DAILY') return parts;
  if (frequency === 'WEEKLY' || weekNumbers.length > 0) return { ...parts, weekdays: sameWeekday };
  const isOnceAYear = frequency === 'YEARLY' && months.length === 0;
  return { ...parts, monthDays: [start.day], months: isOnceAYear ? [start.month] : months };
}

function periodsOf({ frequency, weekStart, months }: RuleParts): Periods {
  switch (frequency) {
    case 'DAILY':
      return { of: (dayNumber) => dayNumber, days: (period) => [dayOfNumber(period)] };
    case 'WEEKLY': {
      // Day 4 was a Monday: a week begins on the day that is `weekStart`.
      const offset = 4 + weekStart - 1;
      return {
        of: (dayNumber) => Math.floor((dayNumber - offset) / 7),
        days: (period) => Array.from({ length: 7 }, (_, index) => dayOfNumber(period * 7 + offset + index)),
      };
    }
    case 'MONTHLY':
      return {
        of: (dayNumber) => monthCount(dayOfNumber(dayNumber)),
        days: (period) => daysOfMonth(Math.floor(period / 12), (period % 12) + 1),
      };
    case 'YEARLY': {
      const named = months.length === 0 ? Array.from({ length: 12 }, (_, index) => index + 1) : months;
      return {
        of: (dayNumber) => dayOfNumber(dayNumber).year,
        days: (period) => named.flatMap((month) => daysOfMonth(period, month)),
      };
    }
    default:
      return assertNever(frequency);
  }
}

function monthCount({ year, month }: DayOfYear): number {
  return year * 12 + month - 1;
}

/** The days at those places: 1 the first, -1 the last; all of them where no place is named. */
function chosen(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days;
  return days.filter((_, index) => positions.includes(index + 1) || positions.includes(index - days.length));
}
