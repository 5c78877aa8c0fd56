import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { weekdayOf } from '../../kernel/calendarMath.ts';
import { canonicalRule, firstOccurrence } from '../recurrence.rules.ts';
import { RULE_WEEKDAYS } from '../ruleParts.ts';

/** A place among the weekdays of a month: the first Monday, the last (-1) Friday. */
export interface NthWeekday {
  readonly nth: number;
  readonly weekday: number;
}

/**
 * How something comes round, as people say it. What they leave out (`weekdays`, `days` empty, `monthDay` null) is the
 * weekday or the day of the first time.
 */
export type Repetition =
  | { readonly every: 'day'; readonly interval: number }
  | { readonly every: 'week'; readonly interval: number; readonly weekdays: readonly number[] }
  | {
      readonly every: 'month';
      readonly interval: number;
      /** 1-31, where 29 to 31 mean the last day of a shorter month; -1 the last day. */
      readonly days: readonly number[];
      readonly nthWeekday: NthWeekday | null;
      /** Only these months, 1-12, equally far apart; empty: all. */
      readonly months: readonly number[];
    }
  | {
      readonly every: 'year';
      readonly interval: number;
      readonly monthDay: { readonly month: number; readonly day: number } | null;
      /** Instead of a day: the second Sunday of May. */
      readonly nthWeekday?: NthWeekday & { readonly month: number };
    }
  | { readonly every: 'lunarYear'; readonly month: number; readonly day: number };

/** How a series ends: on a day, or after so many times. */
export interface RepetitionEnd {
  readonly until: CalendarDate | null;
  readonly count: number | null;
}

function shortDay(day: number): string {
  const days = [28, 29, 30, 31].filter((each) => each <= day);
  return day <= 28 ? `BYMONTHDAY=${day}` : `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}

/** The days of a month as people mean them: 31 is the last one of a shorter month. */
function monthParts(repetition: Extract<Repetition, { every: 'month' }>, startsOn: CalendarDate): string {
  if (repetition.nthWeekday !== null) {
    const { nth, weekday } = repetition.nthWeekday;
    return `BYDAY=${nth}${RULE_WEEKDAYS[weekday - 1] ?? ''}`;
  }
  const days = repetition.days.length > 0 ? repetition.days : [Number(startsOn.slice(8))];
  const [only] = days;
  return days.length === 1 && only !== undefined && only > 0 ? shortDay(only) : `BYMONTHDAY=${days.join(',')}`;
}

function parts(repetition: Repetition, startsOn: CalendarDate): readonly string[] {
  switch (repetition.every) {
    case 'day':
      return ['FREQ=DAILY'];
    case 'week': {
      const weekdays = repetition.weekdays.length > 0 ? repetition.weekdays : [weekdayOf(startsOn)];
      const ordered = [...new Set(weekdays)].toSorted((one, other) => one - other);
      return ['FREQ=WEEKLY', `BYDAY=${ordered.map((weekday) => RULE_WEEKDAYS[weekday - 1]).join(',')}`];
    }
    case 'month': {
      return ['FREQ=MONTHLY', monthParts(repetition, startsOn)];
    }
    case 'year': {
      if (repetition.nthWeekday !== undefined) {
        const { nth, weekday, month } = repetition.nthWeekday;
        return ['FREQ=YEARLY', `BYMONTH=${month}`, `BYDAY=${nth}${RULE_WEEKDAYS[weekday - 1] ?? ''}`];
      }
      const month = repetition.monthDay?.month ?? Number(startsOn.slice(5, 7));
      const day = repetition.monthDay?.day ?? Number(startsOn.slice(8));
      const days = month === 2 && day === 29 ? 'BYMONTHDAY=28,29;BYSETPOS=-1' : `BYMONTHDAY=${day}`;
      return ['FREQ=YEARLY', `BYMONTH=${month}`, days];
    }
    case 'lunarYear':
      return [
        'RSCALE=CHINESE',
        'FREQ=YEARLY',
        `BYMONTH=${repetition.month}`,
        `BYMONTHDAY=${repetition.day}`,
        'SKIP=BACKWARD',
      ];
  }
}

/** The rule (RFC 5545; RFC 7529 for lunar years) of a series that starts on a day, as it is stored. */
export function ruleTextOf(repetition: Repetition, startsOn: CalendarDate, end: RepetitionEnd): string {
  const [first = '', ...rest] = parts(repetition, startsOn);
  const every = intervalOf(repetition);
  const interval = every === 1 ? [] : [`INTERVAL=${every}`];
  const until = end.until === null ? [] : [`UNTIL=${end.until.replaceAll('-', '')}`];
  const count = end.until === null && end.count !== null ? [`COUNT=${end.count}`] : [];
  return canonicalRule([first, ...interval, ...rest, ...until, ...count].join(';'));
}

/** Of months that are named (the ends of quarters) those in between are left out. */
function intervalOf(repetition: Repetition): number {
  if (repetition.every === 'lunarYear') return 1;
  if (repetition.every !== 'month' || repetition.months.length === 0) return repetition.interval;
  return (repetition.interval * 12) / repetition.months.length;
}

/** The first time on `from` or after it; null where there is none. */
export function firstOn(repetition: Repetition, from: CalendarDate): CalendarDate | null {
  // Every second Friday begins with the coming one, whichever week that is.
  const everyTime = repetition.every === 'lunarYear' ? repetition : { ...repetition, interval: 1 };
  const rule = [...parts(everyTime, from), ...quarterMonths(everyTime)].join(';');
  return firstOccurrence(rule, from);
}

function quarterMonths(repetition: Repetition): readonly string[] {
  const isLimited = repetition.every === 'month' && repetition.months.length > 0;
  return isLimited ? [`BYMONTH=${repetition.months.join(',')}`] : [];
}

/** Every so many months on these days; of these months only, where some are named. */
export function monthly(interval: number, days: readonly number[], months: readonly number[] = []): Repetition {
  return { every: 'month', interval, days, nthWeekday: null, months };
}
