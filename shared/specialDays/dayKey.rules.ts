import { isLeapYear } from '../kernel/calendarDate.ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { daysInLunarMonth, leapMonthOf, lunarDateOf } from './lunar.rules.ts';
import type { CalendarDay } from './specialDay.ts';

/**
 * The name of a day of the year, whatever the year: `G02-29` Gregorian, `L08-15` lunar, `L04+15` in the leap month.
 * After the letter, Gregorian ones end as the dates of the plain fields do.
 */
export function dayKeyOf({ calendar, month, day, isLeapMonth }: CalendarDay): string {
  return calendar === 'gregorian' ? `G${two(month)}-${two(day)}` : lunarKey(month, day, isLeapMonth);
}

/**
 * The keys of all days that are kept on that date: 29 February on the 28th of an ordinary year, day 30 on the 29th of a
 * short lunar month, a leap month's day in the ordinary month of a year without that leap month.
 */
export function keysOn(date: CalendarDate): string[] {
  return [...gregorianKeysOn(date), ...lunarKeysOn(date)];
}

function gregorianKeysOn(date: CalendarDate): readonly string[] {
  const monthAndDay = date.slice(5);
  const isForLeapDay = monthAndDay === '02-28' && !isLeapYear(Number(date.slice(0, 4)));
  return isForLeapDay ? [`G${monthAndDay}`, 'G02-29'] : [`G${monthAndDay}`];
}

function lunarKeysOn(date: CalendarDate): readonly string[] {
  const lunar = lunarDateOf(date);
  if (lunar === null) return [];
  const { year, month, isLeapMonth, day } = lunar;
  const isLast = day === 29 && daysInLunarMonth(year, month, isLeapMonth) === 29;
  const days = isLast ? [29, 30] : [day];
  const isForLeapMonth = isLeapMonth || leapMonthOf(year) !== month;
  return days.flatMap((one) => [
    ...(isLeapMonth ? [] : [lunarKey(month, one, false)]),
    ...(isForLeapMonth ? [lunarKey(month, one, true)] : []),
  ]);
}

function lunarKey(month: number, day: number, isLeapMonth: boolean): string {
  return `L${two(month)}${isLeapMonth ? '+' : '-'}${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
