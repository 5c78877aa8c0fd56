import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, daysBetween, weekdayOf } from '#shared/kernel/calendarMath.ts';
import { daysToDropOn, partOfDay, sectionOf, weekEndOf } from '../../../renderer/desk/deskWhen.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map(dateOfDayNumber);
const weekStart = fc.constantFrom(1, 6, 7);

describe('the week', () => {
  it('ends on Sunday where it begins on Monday, on Saturday where it begins on Sunday', () => {
    expect(weekEndOf('2026-11-21', 1)).toBe('2026-11-22');
    expect(weekEndOf('2026-11-21', 7)).toBe('2026-11-21');
    expect(weekEndOf('2026-11-21', 6)).toBe('2026-11-27');
  });

  it('ends today or later, within six days, on the day before it begins again', () => {
    fc.assert(
      fc.property(day, weekStart, (today, start) => {
        const end = weekEndOf(today, start);
        expect(daysBetween(today, end)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(today, end)).toBeLessThanOrEqual(6);
        expect((weekdayOf(end) % 7) + 1).toBe(start);
      }),
    );
  });
});

it('puts each day into exactly one section', () => {
  const when = { today: '2026-11-18', weekEndsOn: '2026-11-22' };
  expect(
    ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-22', '2026-11-23'].map((on) => sectionOf(on, when)),
  ).toEqual(['overdue', 'today', 'week', 'week', 'later']);
});

it('offers today and the six days after it to drop a slip on', () => {
  expect(daysToDropOn('2026-12-29')).toEqual([
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
    '2027-01-04',
  ]);
});

it('greets by the hour, and nobody up at three hears good morning', () => {
  expect([3, 4, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
});
