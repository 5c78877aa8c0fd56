import { z } from 'zod';

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Whether the day exists. Without a year (null) 29 February exists: somebody was born on it.
 * @param month 1-12
 * @param day 1-31
 */
export function dayExists(year: number | null, month: number, day: number): boolean {
  const longest = DAYS_IN_MONTH[month - 1];
  if (longest === undefined || day < 1 || day > longest) return false;
  return month !== 2 || day !== 29 || year === null || isLeapYear(year);
}

/** A day on the calendar as `YYYY-MM-DD`. Text, never a Date: no time zone can move it. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => dayExists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))));
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A yearly day whose year may be unknown: `YYYY-MM-DD` or `--MM-DD` (RFC 6350, section 4.3.1, extended form). */
export const SpecialDay = z.union([
  CalendarDate,
  z
    .string()
    .regex(/^--\d{2}-\d{2}$/)
    .refine((text) => dayExists(null, Number(text.slice(2, 4)), Number(text.slice(5)))),
]);
export type SpecialDay = z.infer<typeof SpecialDay>;

/** A moment in time as ISO 8601 UTC text, for example `2026-11-21T20:15:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A time of day on the wall clock, `HH:MM`, 00:00-23:59. It belongs to no time zone. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type ClockTime = z.infer<typeof ClockTime>;
