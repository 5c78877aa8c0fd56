import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { dayKeyOf, keysOn } from '#shared/specialDays/dayKey.rules.ts';
import { keptIn, nextKept, plainDay, yearsOn } from '#shared/specialDays/keeping.rules.ts';
import { CalendarDay } from '#shared/specialDays/specialDay.ts';
import { runs } from '../../support/runs.ts';

const leapDay = plainDay('--02-29');
const lunar = (month: number, day: number, isLeapMonth = false, year: number | null = null): CalendarDay => ({
  calendar: 'lunar',
  year,
  month,
  day,
  isLeapMonth,
});
const keptFrom = (day: CalendarDay, from: string, times: number): readonly (string | null)[] => {
  const found: (string | null)[] = [];
  let next = nextKept(day, from);
  while (found.length < times && next !== null) {
    found.push(next);
    next = nextKept(day, addDays(next, 1));
  }
  return found;
};

describe('what went wrong elsewhere', () => {
  it('a birthday on 29 February without a year is kept every year', () => {
    expect(keptFrom(leapDay, '2024-03-01', 6)).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
    ]);
    expect(yearsOn(leapDay, '2028-02-29')).toBeNull();
  });

  it('what is today is today, not next year', () => {
    expect(nextKept(plainDay('1980-11-21'), '2026-11-21')).toBe('2026-11-21');
    expect(nextKept(plainDay('1980-11-20'), '2026-11-21')).toBe('2027-11-20');
  });

  it('a lunar birthday is kept once each lunar year, over six years', () => {
    expect(keptFrom(lunar(8, 15), '2024-01-01', 6)).toEqual([
      '2024-09-17',
      '2025-10-06',
      '2026-09-25',
      '2027-09-15',
      '2028-10-03',
      '2029-09-22',
    ]);
  });

  it('a lunar birthday in a leap month is kept in the leap month where there is one, else in the ordinary one', () => {
    expect(keptFrom(lunar(6, 1, true), '2025-01-01', 3)).toEqual(['2025-07-25', '2026-07-14', '2027-07-04']);
  });

  it('a lunar birthday on day 30 is kept on the 29th of a short month', () => {
    expect(keptFrom(lunar(12, 30), '2024-02-01', 4)).toEqual(['2024-02-09', '2025-01-28', '2026-02-16', '2027-02-05']);
  });
});

describe('a special day', () => {
  it('is kept in a year of its own calendar', () => {
    expect(keptIn(leapDay, 2100)).toBe('2100-02-28');
    expect(keptIn(lunar(12, 30), 2025)).toBe('2026-02-16');
    expect(keptIn(lunar(1, 1), 2101)).toBeNull();
  });

  it('says how many years it is then', () => {
    expect(yearsOn(plainDay('1980-02-29'), '2026-02-28')).toBe(46);
    // Born on lunar 1979-12-20: the twelfth month reaches into the next Gregorian year.
    const winterChild = lunar(12, 20, false, 1979);
    expect(nextKept(winterChild, '2026-01-01')).toBe('2026-02-07');
    expect(yearsOn(winterChild, '2026-02-07')).toBe(46);
    expect(yearsOn(plainDay('2030-01-01'), '2026-01-01')).toBeNull();
  });

  it('of the lunar calendar is kept while that calendar is known', () => {
    expect(nextKept(lunar(1, 1), '1800-01-01')).toBe('1900-01-31');
    expect(nextKept(lunar(1, 1), '2100-02-10')).toBeNull();
    expect(nextKept(lunar(1, 1), '2300-01-01')).toBeNull();
  });
});

describe('the key of a day', () => {
  it('names the day without its year', () => {
    expect(dayKeyOf(leapDay)).toBe('G02-29');
    expect(dayKeyOf(lunar(8, 15))).toBe('L08-15');
    expect(dayKeyOf(lunar(4, 15, true))).toBe('L04+15');
  });

  it('is found on every date on which it is kept', () => {
    expect(keysOn('2026-02-28')).toEqual(expect.arrayContaining(['G02-28', 'G02-29']));
    expect(keysOn('2028-02-28')).not.toContain('G02-29');
    expect(keysOn('2026-02-16')).toEqual(['G02-16', 'L12-29', 'L12+29', 'L12-30', 'L12+30']);
    expect(keysOn('2025-07-25')).toEqual(['G07-25', 'L06+01']);
    expect(keysOn('2025-06-25')).toEqual(['G06-25', 'L06-01']);
    expect(keysOn('2200-01-01')).toEqual(['G01-01']);
  });

  it('stands on a date exactly when the day is kept then', () => {
    const gregorian = fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
      .map(({ month, day }) => ({ calendar: 'gregorian' as const, year: null, month, day, isLeapMonth: false }));
    const lunarDay = fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 30 }), leap: fc.boolean() })
      .map(({ month, day, leap }) => lunar(month, day, leap));
    const day = fc
      .oneof(gregorian, lunarDay, fc.constant(leapDay), fc.constant(lunar(6, 30, true)))
      .filter((one) => CalendarDay.safeParse(one).success);
    const start = fc.integer({ min: 0, max: 72_000 }).map((days) => addDays('1901-01-01', days));
    fc.assert(
      fc.property(day, start, (one, from) => {
        const next = nextKept(one, from);
        const key = dayKeyOf(one);
        const length = 400;
        const dates = Array.from({ length }, (_, index) => addDays(from, index));
        const keeps = dates.filter((date) => keysOn(date).includes(key));
        expect(keeps[0]).toBe(next);
        expect(keeps).toEqual(dates.filter((date) => nextKept(one, date) === date));
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('a plain day', () => {
  it('is a Gregorian one, its year as it is known', () => {
    expect(plainDay('1980-02-29')).toEqual({
      calendar: 'gregorian',
      year: 1980,
      month: 2,
      day: 29,
      isLeapMonth: false,
    });
    expect(plainDay('--12-05')).toEqual({ calendar: 'gregorian', year: null, month: 12, day: 5, isLeapMonth: false });
  });
});
