import { isLeapYear } from '../kernel/calendarDate.ts';
import type { RuleParts, RuleWeekday } from './ruleParts.ts';

/*
 * In plain numbers, not through Date: a rule that skips from day to day looks at ten thousands of them.
 */

const AVERAGE_YEAR = 365.2425;
/** From 0001-01-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_162;
/** In an ordinary year. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** A Gregorian day with all that a rule can ask of it. */
export interface DayOfYear {
  /** Days since 1970-01-01. */
  readonly dayNumber: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly monthLength: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** 1-366 */
  readonly yearDay: number;
}

/** The days of a month. */
export function daysOfMonth(year: number, month: number): readonly DayOfYear[] {
  const yearDay = daysBefore(year, month) + 1;
  const first = firstDayOf(year) + yearDay - 1;
  const monthLength = lengthOf(year, month);
  return Array.from({ length: monthLength }, (_, index) => ({
    dayNumber: first + index,
    year,
    month,
    day: index + 1,
    monthLength,
    weekday: weekdayOfNumber(first + index),
    yearDay: yearDay + index,
  }));
}

/** A day by its number. */
export function dayOfNumber(dayNumber: number): DayOfYear {
  // A year too late at most, on the first days of January.
  const guess = 1970 + Math.ceil(dayNumber / AVERAGE_YEAR);
  const year = firstDayOf(guess) <= dayNumber ? guess : firstDayOf(guess - 1) <= dayNumber ? guess - 1 : guess - 2;
  const yearDay = dayNumber - firstDayOf(year) + 1;
  // A month has 29 days on average at least, counted from the end of any.
  let month = Math.min(12, Math.ceil(yearDay / 29));
  while (daysBefore(year, month) >= yearDay) month--;
  return {
    dayNumber,
    year,
    month,
    day: yearDay - daysBefore(year, month),
    monthLength: lengthOf(year, month),
    weekday: weekdayOfNumber(dayNumber),
    yearDay,
  };
}

/** Whether a day is one of those that the rule names (the table of RFC 5545, section 3.3.10), its period apart. */
export function isNamed(parts: RuleParts, day: DayOfYear): boolean {
  const { months, weekNumbers, yearDays, monthDays, weekdays } = parts;
  return (
    (months.length === 0 || months.includes(day.month)) &&
    (monthDays.length === 0 || hasPlace(monthDays, day.day, day.monthLength)) &&
    (weekdays.length === 0 || weekdays.some((one) => isWeekday(parts, one, day))) &&
    (yearDays.length === 0 || hasPlace(yearDays, day.yearDay, yearLength(day.year))) &&
    (weekNumbers.length === 0 || isInWeek(parts, day))
  );
}

/** Whether a place from the beginning (1 the first) is listed, or from the end (-1 the last). */
function hasPlace(places: readonly number[], place: number, length: number): boolean {
  return places.includes(place) || places.includes(place - length - 1);
}

/** The nth weekday counts in the month where the rule is about months, else in the year. */
function isWeekday({ frequency, months }: RuleParts, { weekday, nth }: RuleWeekday, day: DayOfYear): boolean {
  if (weekday !== day.weekday) return false;
  if (nth === null) return true;
  const isInMonth = frequency === 'MONTHLY' || months.length > 0;
  const place = isInMonth ? day.day : day.yearDay;
  const length = isInMonth ? day.monthLength : yearLength(day.year);
  return nth === Math.ceil(place / 7) || nth === -Math.ceil((length - place + 1) / 7);
}

/**
 * Weeks are counted as in ISO 8601, with the rule's own first weekday: a week belongs to the year that has its fourth
 * day, so that the days around new year may lie in a week of the other year.
 */
function isInWeek({ weekNumbers, weekStart }: RuleParts, { year, yearDay, weekday }: DayOfYear): boolean {
  const fourthDay = yearDay - ((weekday - weekStart + 7) % 7) + 3;
  const weekYear = fourthDay < 1 ? year - 1 : fourthDay > yearLength(year) ? year + 1 : year;
  const place =
    weekYear < year ? fourthDay + yearLength(year - 1) : weekYear > year ? fourthDay - yearLength(year) : fourthDay;
  const week = Math.ceil(place / 7);
  const firstFourthDay = ((place - 1) % 7) + 1;
  return hasPlace(weekNumbers, week, Math.floor((yearLength(weekYear) - firstFourthDay) / 7) + 1);
}

function yearLength(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** The number of 1 January. */
function firstDayOf(year: number): number {
  const passed = year - 1;
  const leapDays = Math.floor(passed / 4) - Math.floor(passed / 100) + Math.floor(passed / 400);
  return passed * 365 + leapDays - DAYS_BEFORE_1970;
}

/** Days of the year before a month begins. */
function daysBefore(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function lengthOf(year: number, month: number): number {
  return month === 12 ? 31 : daysBefore(year, month + 1) - daysBefore(year, month);
}

/** 1970-01-01 was a Thursday. */
function weekdayOfNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
