import { LunarYear } from 'tyme4ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { dateOfDayNumber, dayNumberOf } from '../kernel/calendarMath.ts';

/** A day of the Chinese lunisolar calendar. */
export interface LunarDate {
  /** The Gregorian year in which the lunar year begins. */
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** Whether it is the second month of that number in its year. */
  readonly isLeapMonth: boolean;
  /** 1-30 */
  readonly day: number;
}

/** The Gregorian days for which lunar dates are known. */
export const FIRST_LUNAR_DAY = '1900-01-01';
export const LAST_LUNAR_DAY = '2100-12-31';

interface LunarMonth {
  readonly month: number;
  readonly isLeapMonth: boolean;
  /** Days since 1970-01-01 of its first day. */
  readonly firstDay: number;
  /** 29 or 30 */
  readonly dayCount: number;
}

/** A lunar year takes 0.4 ms to reckon and never changes. */
const knownYears = new Map<number, readonly LunarMonth[]>();

function monthsOf(year: number): readonly LunarMonth[] {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const months = LunarYear.fromYear(year)
    .getMonths()
    .map((month) => {
      const first = month.getFirstJulianDay().getSolarDay();
      return {
        month: Math.abs(month.getMonthWithLeap()),
        isLeapMonth: month.isLeap(),
        firstDay: dayNumberOf(dateText(first.getYear(), first.getMonth(), first.getDay())),
        dayCount: month.getDayCount(),
      };
    });
  knownYears.set(year, months);
  return months;
}

/** The lunar date of a Gregorian one, 1900-01-01 to 2100-12-31; null outside. */
export function lunarDateOf(date: CalendarDate): LunarDate | null {
  if (date < FIRST_LUNAR_DAY || date > LAST_LUNAR_DAY) return null;
  const day = dayNumberOf(date);
  const gregorianYear = Number(date.slice(0, 4));
  // The lunar year begins in January or February.
  for (const year of [gregorianYear, gregorianYear - 1]) {
    const found = monthsOf(year).findLast(({ firstDay }) => firstDay <= day);
    if (found !== undefined) {
      const { month, isLeapMonth, firstDay } = found;
      return { year, month, isLeapMonth, day: day - firstDay + 1 };
    }
  }
  return null;
}

/**
 * The Gregorian date on which a lunar day is kept in a lunar year. In a year without that leap month it is kept in the
 * ordinary month of that number, day 30 of a month of 29 days on the 29th (RFC 7529's SKIP=BACKWARD).
 * @returns null outside 1900-01-01 to 2100-12-31
 */
export function lunarDayKeptIn(
  year: number,
  { month, isLeapMonth, day }: Omit<LunarDate, 'year'>,
): CalendarDate | null {
  const found = monthOf(year, month, isLeapMonth) ?? monthOf(year, month, false);
  return found === undefined ? null : dateIn(found, Math.min(day, found.dayCount));
}

/** The Gregorian date of a lunar one; null where that year has no such day, or outside 1900-01-01 to 2100-12-31. */
export function dateOfLunar({ year, month, isLeapMonth, day }: LunarDate): CalendarDate | null {
  const found = monthOf(year, month, isLeapMonth);
  return found === undefined || day < 1 || day > found.dayCount ? null : dateIn(found, day);
}

/** The month that is counted twice in a lunar year, 1-12; null where none is, or outside 1899-2100. */
export function leapMonthOf(year: number): number | null {
  if (!isKnownYear(year)) return null;
  return monthsOf(year).find(({ isLeapMonth }) => isLeapMonth)?.month ?? null;
}

/** Days of a lunar month, 29 or 30; null where that year has no such month, or outside 1899-2100. */
export function daysInLunarMonth(year: number, month: number, isLeapMonth: boolean): number | null {
  return monthOf(year, month, isLeapMonth)?.dayCount ?? null;
}

function monthOf(year: number, month: number, isLeapMonth: boolean): LunarMonth | undefined {
  if (!isKnownYear(year)) return undefined;
  return monthsOf(year).find((known) => known.month === month && known.isLeapMonth === isLeapMonth);
}

/** The lunar year 1899 reaches into 1900. */
function isKnownYear(year: number): boolean {
  return year >= 1899 && year <= 2100;
}

function dateIn({ firstDay }: LunarMonth, day: number): CalendarDate | null {
  const date = dateOfDayNumber(firstDay + day - 1);
  return date < FIRST_LUNAR_DAY || date > LAST_LUNAR_DAY ? null : date;
}

function dateText(year: number, month: number, day: number): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
