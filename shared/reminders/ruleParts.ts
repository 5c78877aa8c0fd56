import type { CalendarDate } from '../kernel/calendarDate.ts';

export type RuleFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday of a rule. */
export interface RuleWeekday {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Which one of its month or year, negative from the end; null for every one. */
  readonly nth: number | null;
}

/** The parts of an RRULE (RFC 5545, section 3.3.10) by whole days; lists ascending and without doubles. */
export interface RuleParts {
  /** `chinese`: RSCALE=CHINESE (RFC 7529). Then frequency is YEARLY, with at most one month and one day. */
  readonly scale: 'gregorian' | 'chinese';
  readonly frequency: RuleFrequency;
  readonly interval: number;
  readonly months: readonly number[];
  /** Whether the (lunar) month is the one that is counted twice. */
  readonly isLeapMonth: boolean;
  readonly weekNumbers: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly positions: readonly number[];
  /** On which weekday a week begins, 1 Monday to 7 Sunday. */
  readonly weekStart: number;
  /** What becomes of a lunar day that a year does not have. */
  readonly skip: 'omit' | 'backward';
  readonly count: number | null;
  readonly until: CalendarDate | null;
}

/** Weekdays as rules write them, Monday first. */
export const RULE_WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
