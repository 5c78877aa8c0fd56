import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/kernel/calendarMath.ts';
import {
  dateOfLunar,
  daysInLunarMonth,
  leapMonthOf,
  lunarDateOf,
  lunarDayKeptIn,
} from '#shared/specialDays/lunar.rules.ts';

/** As published by the Hong Kong Observatory: month and day of the lunar new year, 2000 to 2050. */
const NEW_YEARS =
  '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123'.split(
    ' ',
  );
const LEAP_MONTHS = new Map([
  [2001, 4],
  [2004, 2],
  [2006, 7],
  [2009, 5],
  [2012, 4],
  [2014, 9],
  [2017, 6],
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2031, 3],
  [2033, 11],
  [2036, 6],
  [2039, 5],
  [2042, 2],
  [2044, 7],
  [2047, 5],
  [2050, 3],
]);

describe('the lunar calendar', () => {
  it('has the new years of 2000 to 2050, those of 2027 and 2030 among them', () => {
    const found = NEW_YEARS.map((_, index) =>
      dateOfLunar({ year: 2000 + index, month: 1, isLeapMonth: false, day: 1 }),
    );
    expect(found).toEqual(NEW_YEARS.map((day, index) => `${2000 + index}-${day.slice(0, 2)}-${day.slice(2)}`));
  });

  it('has the leap months of 2000 to 2050', () => {
    const years = Array.from({ length: 51 }, (_, index) => 2000 + index);
    expect(years.map(leapMonthOf)).toEqual(years.map((year) => LEAP_MONTHS.get(year) ?? null));
  });

  it('goes there and back, every day from 1900 to 2100', () => {
    const days = Array.from({ length: daysBetween('1900-01-01', '2100-12-31') + 1 }, (_, index) =>
      addDays('1900-01-01', index),
    );
    const lost = days.filter((date) => {
      const lunar = lunarDateOf(date);
      return lunar === null || dateOfLunar(lunar) !== date;
    });
    expect(lost).toEqual([]);
  });

  it('counts on from day to day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (after) => {
        const [one, other] = [after, after + 1].map((days) => lunarDateOf(addDays('1900-02-01', days)));
        const isLast = other?.day === 1;
        expect(one?.day).toSatisfy((day: number) => (isLast ? day === 29 || day === 30 : day + 1 === other?.day));
      }),
    );
  });

  it('is not known outside 1900 to 2100', () => {
    expect(lunarDateOf('1899-12-31')).toBeNull();
    expect(lunarDateOf('2101-01-01')).toBeNull();
    expect(lunarDateOf('1900-01-01')).toEqual({ year: 1899, month: 12, isLeapMonth: false, day: 1 });
    expect(dateOfLunar({ year: 2101, month: 1, isLeapMonth: false, day: 1 })).toBeNull();
    expect(daysInLunarMonth(2200, 1, false)).toBeNull();
  });

  it('says which days a year does not have', () => {
    expect(dateOfLunar({ year: 2026, month: 6, isLeapMonth: true, day: 1 })).toBeNull();
    expect(dateOfLunar({ year: 2025, month: 12, isLeapMonth: false, day: 30 })).toBeNull();
    expect(daysInLunarMonth(2025, 12, false)).toBe(29);
  });

  it('keeps them all the same: in the ordinary month, on the 29th', () => {
    expect(lunarDayKeptIn(2025, { month: 6, isLeapMonth: true, day: 1 })).toBe('2025-07-25');
    expect(lunarDayKeptIn(2026, { month: 6, isLeapMonth: true, day: 1 })).toBe(
      lunarDayKeptIn(2026, { month: 6, isLeapMonth: false, day: 1 }),
    );
    expect(lunarDayKeptIn(2025, { month: 12, isLeapMonth: false, day: 30 })).toBe('2026-02-16');
  });
});
