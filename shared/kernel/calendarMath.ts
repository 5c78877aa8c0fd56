/*
 * Counting with calendar dates. Everything goes through days since 1970-01-01 in UTC, which knows no clock change;
 * dates come in and go out as `YYYY-MM-DD` text.
 */

const DAY_MILLISECONDS = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumberOf(date: string): number {
  return Math.round(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MILLISECONDS,
  );
}

/** The date so many days after 1970-01-01. */
export function dateOfDayNumber(dayNumber: number): string {
  return new Date(dayNumber * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The date `days` later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The same day `months` later, or the last day of that month where it is too short (31 January + 1: 28 February). */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** @param month 1-12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: string): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the week that holds `date`. @param firstWeekday 1 Monday to 7 Sunday */
export function startOfWeek(date: string, firstWeekday: number): string {
  return addDays(date, -((weekdayOf(date) - firstWeekday + 7) % 7));
}
