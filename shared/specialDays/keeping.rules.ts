import { isLeapYear } from '../kernel/calendarDate.ts';
import type { CalendarDate, SpecialDay } from '../kernel/calendarDate.ts';
import { FIRST_LUNAR_DAY, LAST_LUNAR_DAY, lunarDateOf, lunarDayKeptIn } from './lunar.rules.ts';
import type { CalendarDay } from './specialDay.ts';

const LAST_YEAR = 9999;

/**
 * The Gregorian date on which a day is kept in a year of its own calendar (a lunar year is named by the Gregorian one
 * in which it begins). 29 February is kept on the 28th of ordinary years; lunar days as lunarDayKeptIn says.
 * @returns null for a lunar day outside 1900-2100
 */
export function keptIn(day: CalendarDay, year: number): CalendarDate | null {
  if (day.calendar === 'lunar') return lunarDayKeptIn(year, day);
  const isMovedBack = day.month === 2 && day.day === 29 && !isLeapYear(year);
  const [yearText, month] = [String(year).padStart(4, '0'), String(day.month).padStart(2, '0')];
  return `${yearText}-${month}-${String(isMovedBack ? 28 : day.day).padStart(2, '0')}`;
}

/** The next time a day is kept, on that date or after it; null when its calendar is not known so far. */
export function nextKept(day: CalendarDay, onOrAfter: CalendarDate): CalendarDate | null {
  const from = day.calendar === 'lunar' && onOrAfter < FIRST_LUNAR_DAY ? FIRST_LUNAR_DAY : onOrAfter;
  if (day.calendar === 'lunar' && from > LAST_LUNAR_DAY) return null;
  const year = yearOfCalendar(day, from);
  for (const one of [year, year + 1]) {
    const date = one > LAST_YEAR ? null : keptIn(day, one);
    if (date !== null && date >= from) return date;
  }
  return null;
}

/** How many years it is on a date on which it is kept; null where its year is not known or not there yet. */
export function yearsOn(day: CalendarDay, on: CalendarDate): number | null {
  if (day.year === null || (day.calendar === 'lunar' && lunarDateOf(on) === null)) return null;
  const years = yearOfCalendar(day, on) - day.year;
  return years < 0 ? null : years;
}

/** A plain birthday or anniversary (`YYYY-MM-DD`, or `--MM-DD` without its year) as a day of the Gregorian calendar. */
export function plainDay(day: SpecialDay): CalendarDay {
  const year = day.startsWith('--') ? null : Number(day.slice(0, 4));
  const [month = '', dayOfMonth = ''] = day.slice(-5).split('-');
  return { calendar: 'gregorian', year, month: Number(month), day: Number(dayOfMonth), isLeapMonth: false };
}

/** The year of the day's own calendar in which a Gregorian date lies. */
function yearOfCalendar({ calendar }: CalendarDay, date: CalendarDate): number {
  const lunar = calendar === 'lunar' ? lunarDateOf(date) : null;
  return lunar?.year ?? Number(date.slice(0, 4));
}
