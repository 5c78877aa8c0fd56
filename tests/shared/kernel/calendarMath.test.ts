import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '#shared/kernel/calendarDate.ts';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  startOfWeek,
  weekdayOf,
} from '#shared/kernel/calendarMath.ts';

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

describe('counting with calendar dates', () => {
  it('goes over ends of months and years, and over 29 February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect(daysInMonth(2028, 2)).toBe(29);
    expect(startOfWeek('2026-11-22', 1)).toBe('2026-11-16');
  });

  it('knows years before 100 as they are, not as those of the last century', () => {
    expect(addDays('0050-12-31', 1)).toBe('0051-01-01');
    expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1);
    expect(daysInMonth(4, 2)).toBe(29);
    expect(daysInMonth(5, 2)).toBe(28);
    expect(addMonths('0001-01-31', 1)).toBe('0001-02-28');
    // The Gregorian calendar, reckoned backwards (ISO 8601): a Monday.
    expect(weekdayOf('0001-01-01')).toBe(1);
  });

  it('stops at the ends of what a date can say', () => {
    expect(addDays(LAST, 1)).toBe(LAST);
    expect(addDays(LAST, 3660)).toBe(LAST);
    expect(addDays(FIRST, -1)).toBe(FIRST);
    expect(addMonths(LAST, 1)).toBe(LAST);
    expect(addMonths('9999-06-30', 120_000)).toBe(LAST);
    expect(addMonths(FIRST, -1)).toBe(FIRST);
    expect(dateOfDayNumber(Number.MAX_SAFE_INTEGER)).toBe(LAST);
    expect(dateOfDayNumber(Number.MIN_SAFE_INTEGER)).toBe(FIRST);
    expect(startOfWeek(FIRST, 1)).toBe(FIRST);
  });

  it('finds the beginning of a week, whichever day that is', () => {
    const days = fc.integer({ min: dayNumberOf('0001-01-01'), max: dayNumberOf(LAST) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (number, weekday) => {
        const date = dateOfDayNumber(number);
        const start = startOfWeek(date, weekday);
        expect(weekdayOf(start)).toBe(weekday);
        expect(daysBetween(start, date)).toBeLessThan(7);
      }),
    );
  });

  it('always gives a day that exists, and back again', () => {
    const days = fc.integer({ min: dayNumberOf(FIRST), max: dayNumberOf(LAST) });
    fc.assert(
      fc.property(days, fc.integer({ min: -150_000, max: 150_000 }), (number, months) => {
        const date = dateOfDayNumber(number);
        expect(dayNumberOf(date)).toBe(number);
        expect(CalendarDate.safeParse(addMonths(date, months)).success).toBe(true);
      }),
    );
  });
});
