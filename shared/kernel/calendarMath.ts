/*
 * Counting with calendar dates. Everything goes through days since 1970-01-01 in UTC, which knows no clock change;
 * dates come in and go out as `YYYY-MM-DD` text.
 */

const DAY_MILLISECONDS = 86_400_000;

/** The Gregorian calendar repeats itself after 400 years. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

/** Days since 1970-01-01. */
export function dayNumberOf(date: string): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** @param day may lie outside its month: 0 is the last day of the month before */
function dayNumber(year: number, month: number, day: number): number {
  // Date takes years before 100 for those of the last century.
  if (year < 100) return dayNumber(year + CYCLE_YEARS, month, day) - CYCLE_DAYS;
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MILLISECONDS);
}

/** The days between which dates are known: what four digits can say. */
const FIRST_DATE = '0000-01-01';
const LAST_DATE = '9999-12-31';
const FIRST_DAY = dayNumberOf(FIRST_DATE);
const LAST_DAY = dayNumberOf(LAST_DATE);

/** The date so many days after 1970-01-01. Before the year 0 it is the first day of that, after 9999 the last day of that. */
export function dateOfDayNumber(number: number): string {
  const within = Math.min(LAST_DAY, Math.max(FIRST_DAY, number));
  return new Date(within * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The date `days` later; earlier when negative. Stops at the first and the last date, as dateOfDayNumber. */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * The same day `months` later, or the last day of that month where it is too short (31 January + 1: 28 February). Stops at
 * the first and the last date.
 */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  if (year < 0) return FIRST_DATE;
  if (year > 9999) return LAST_DATE;
  const month = (count % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** @param month 1-12 */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: string): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the week that holds `date`. @param firstWeekday 1 Monday to 7 Sunday */
export function startOfWeek(date: string, firstWeekday: number): string {
  return addDays(date, -((weekdayOf(date) - firstWeekday + 7) % 7));
}
