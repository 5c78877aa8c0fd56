import type { CalendarDate } from '../kernel/calendarDate.ts';

/** When a repetition ends. */
export type RepeatEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'until'; readonly on: CalendarDate }
  /** After so many times, the first one counted. */
  | { readonly kind: 'count'; readonly count: number };

/** Which one of a month: the first to the fourth, or the last (-1). */
export type RepeatNth = 1 | 2 | 3 | 4 | -1;

/** A repetition as it can be chosen in the editor. `every` counts from 1; weekdays are 1 Monday to 7 Sunday. */
export type Repeat =
  | { readonly kind: 'days'; readonly every: number; readonly end: RepeatEnd }
  /** `weekdays`: at least one, ascending. */
  | { readonly kind: 'weeks'; readonly every: number; readonly weekdays: readonly number[]; readonly end: RepeatEnd }
  /** On the 29th, 30th or 31st: in a month without it, on its last day. */
  | {
      readonly kind: 'monthsOnDay';
      readonly every: number;
      readonly day: number | 'last';
      readonly end: RepeatEnd;
    }
  | {
      readonly kind: 'monthsOnWeekday';
      readonly every: number;
      readonly nth: RepeatNth;
      readonly weekday: number;
      readonly end: RepeatEnd;
    }
  /** 29 February: in ordinary years on the 28th. */
  | {
      readonly kind: 'yearsOnDay';
      readonly every: number;
      readonly month: number;
      readonly day: number;
      readonly end: RepeatEnd;
    }
  | {
      readonly kind: 'yearsOnWeekday';
      readonly every: number;
      readonly month: number;
      readonly nth: RepeatNth;
      readonly weekday: number;
      readonly end: RepeatEnd;
    }
  /** A day of the Chinese lunar year: no such leap month means the ordinary month, no day 30 the 29th. */
  | {
      readonly kind: 'lunarYears';
      readonly month: number;
      readonly isLeapMonth: boolean;
      readonly day: number;
      readonly end: RepeatEnd;
    };
