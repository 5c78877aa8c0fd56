import type { CalendarDate } from '../kernel/calendarDate.ts';
import { dateOfDayNumber, dayNumberOf } from '../kernel/calendarMath.ts';
import { dateOfLunar, LAST_LUNAR_DAY, lunarDateOf, lunarDayKeptIn } from '../specialDays/lunar.rules.ts';
import type { RuleDays } from './ruleDays.ts';
import { ruleUnsupported } from './ruleParts.rules.ts';
import type { RuleParts } from './ruleParts.ts';

const LAST_DAY = dayNumberOf(LAST_LUNAR_DAY);

/**
 * The days of a yearly rule of the Chinese calendar (RFC 7529), until 2100. Month and day that the rule does not name
 * are those of its start. Never by Intl or Temporal: they have the new years of 2027 and 2030 wrong.
 * @throws INVALID_VALUE with rule `ruleUnsupported` for a start outside 1900-2100
 */
export function lunarDays(parts: RuleParts, start: CalendarDate): RuleDays {
  const lunarStart = lunarDateOf(start);
  if (lunarStart === null) throw ruleUnsupported();
  const isMonthNamed = parts.months.length > 0;
  const month = parts.months[0] ?? lunarStart.month;
  const isLeapMonth = isMonthNamed ? parts.isLeapMonth : lunarStart.isLeapMonth;
  const day = parts.monthDays[0] ?? lunarStart.day;

  const dayIn = (year: number): number | null => {
    const date =
      parts.skip === 'backward'
        ? lunarDayKeptIn(year, { month, isLeapMonth, day })
        : dateOfLunar({ year, month, isLeapMonth, day });
    return date === null || date < start ? null : dayNumberOf(date);
  };
  /** The first year of the series that may have a day on or after that one. */
  const firstYear = (dayNumber: number): number => {
    const year = lunarDateOf(dateOfDayNumber(dayNumber))?.year ?? lunarStart.year;
    const periods = Math.max(0, Math.ceil((year - lunarStart.year) / parts.interval));
    return lunarStart.year + periods * parts.interval;
  };
  const next = (dayNumber: number): number | null => {
    if (dayNumber > LAST_DAY) return null;
    for (let year = firstYear(dayNumber); year <= 2100; year += parts.interval) {
      const found = dayIn(year);
      if (found !== null && found >= dayNumber) return found;
    }
    return null;
  };
  return {
    next,
    between: (from, to) => {
      const found: number[] = [];
      for (let day = next(from); day !== null && day <= to; day = next(day + 1)) found.push(day);
      return found;
    },
  };
}
