/*
 * Days are counted from 1970-01-01 (kernel/calendarMath.ts), so that windows are comparisons of numbers.
 */

/** The days that an endless rule gives from its start on, whatever COUNT and UNTIL say. */
export interface RuleDays {
  /** The first one on or after that day; null when there is none any more. */
  readonly next: (dayNumber: number) => number | null;
  /** Those between two days, both included, ascending. */
  readonly between: (from: number, to: number) => readonly number[];
}
