import { SolarTerm } from 'tyme4ts';
import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays } from '../../kernel/calendarMath.ts';
import { nextKept } from '../../specialDays/keeping.rules.ts';
import { FIRST_LUNAR_DAY, LAST_LUNAR_DAY } from '../../specialDays/lunar.rules.ts';
import { dateOf } from './days.rules.ts';

/**
 * The next day of the Chinese lunisolar year on `from` or after it; null where the calendar is not known.
 * @param month 1-12, an ordinary one
 * @param day 1-30
 */
export function lunarDayFrom(from: CalendarDate, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  return nextKept({ calendar: 'lunar', year: null, month, day, isLeapMonth: false }, from);
}

/** The next eve of the Chinese New Year on `from` or after it. */
export function newYearsEveFrom(from: CalendarDate): CalendarDate | null {
  const newYear = lunarDayFrom(addDays(from, 1), 1, 1);
  return newYear === null ? null : addDays(newYear, -1);
}

/** The next day on which a solar term begins (清明, 冬至), on `from` or after it; null where it is not known. */
export function solarTermFrom(from: CalendarDate, name: string): CalendarDate | null {
  if (from < FIRST_LUNAR_DAY || from > LAST_LUNAR_DAY) return null;
  const year = Number(from.slice(0, 4));
  for (const termYear of [year, year + 1, year + 2]) {
    const day = SolarTerm.fromName(termYear, name).getSolarDay();
    const on = dateOf(day.getYear(), day.getMonth(), day.getDay());
    if (on !== null && on >= from) return on;
  }
  return null;
}
