import { dayExists } from '../../kernel/calendarDate.ts';
import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays, addMonths, daysInMonth, startOfWeek, weekdayOf } from '../../kernel/calendarMath.ts';

/** `YYYY-MM-DD`, or null where there is no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1000 || year > 9999 || !dayExists(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first such weekday on `from` or after it. @param weekday 1 Monday to 7 Sunday */
export function weekdayFrom(from: CalendarDate, weekday: number): CalendarDate {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** The weekday of the week `weeks` after the one that holds `today`; weeks begin on Monday, in every language. */
export function weekdayOfWeek(today: CalendarDate, weeks: number, weekday: number): CalendarDate {
  return addDays(startOfWeek(today, 1), weeks * 7 + weekday - 1);
}

/** The month `months` after that of `today`. */
export function monthAfter(
  today: CalendarDate,
  months: number,
): { readonly year: number; readonly month: number; readonly length: number } {
  const first = addMonths(`${today.slice(0, 8)}01`, months);
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7));
  return { year, month, length: daysInMonth(year, month) };
}

/** The next day of that number on `today` or after it; months without it are passed over. Null above 31. */
export function dayOfMonthFrom(today: CalendarDate, day: number): CalendarDate | null {
  for (let months = 0; months < 4; months++) {
    const { year, month } = monthAfter(today, months);
    const on = dateOf(year, month, day);
    if (on !== null && on >= today) return on;
  }
  return null;
}

/** The next such day of the year on `today` or after it; 29 February waits for a leap year. */
export function dayOfYearFrom(today: CalendarDate, month: number, day: number): CalendarDate | null {
  const year = Number(today.slice(0, 4));
  for (let years = 0; years < 9; years++) {
    const on = dateOf(year + years, month, day);
    if (on !== null && on >= today) return on;
  }
  return null;
}

/** The last day of a month. @param month 1-12 */
export function lastOfMonth(year: number, month: number): CalendarDate | null {
  return dateOf(year, month, daysInMonth(year, month));
}

/** The nth such weekday of a month, the last where `nth` is -1; null where there is none. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): CalendarDate | null {
  const first = dateOf(year, month, 1);
  const last = lastOfMonth(year, month);
  if (first === null || last === null) return null;
  if (nth === -1) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  const on = addDays(weekdayFrom(first, weekday), (nth - 1) * 7);
  return on <= last ? on : null;
}

/** The next nth weekday of that month of a year, on `today` or after it. */
export function nthWeekdayOfYearFrom(
  today: CalendarDate,
  month: number,
  nth: number,
  weekday: number,
): CalendarDate | null {
  const year = Number(today.slice(0, 4));
  for (let years = 0; years < 9; years++) {
    const on = nthWeekday(year + years, month, nth, weekday);
    if (on !== null && on >= today) return on;
  }
  return null;
}

/** The last day of the quarter that holds the month `months` after today's. */
export function endOfQuarter(today: CalendarDate, quarters: number): CalendarDate | null {
  const { year, month } = monthAfter(today, quarters * 3);
  return lastOfMonth(year, Math.ceil(month / 3) * 3);
}

/** The next day of the month with that number that is that weekday, within three years; null where there is none. */
export function weekdayAndDayFrom(
  today: CalendarDate,
  weekday: number | null,
  day: number | null,
): CalendarDate | null {
  for (let months = 0; months < 36 && day !== null; months++) {
    const { year, month } = monthAfter(today, months);
    const on = dateOf(year, month, day);
    if (on !== null && on >= today && weekdayOf(on) === weekday) return on;
  }
  return null;
}

/** A day of the month `months` after this one. A day of this month that has passed is not guessed to be of the next. */
export function dayOfMonth(day: number | null, months: number, today: CalendarDate): CalendarDate | null {
  const { year, month } = monthAfter(today, months);
  const on = day === null ? null : dateOf(year, month, day);
  return on === null || on < today ? null : on;
}
