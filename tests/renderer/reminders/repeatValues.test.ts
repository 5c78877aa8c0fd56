import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Repeat } from '#shared/reminders/repeat.ts';
import { ruleOf } from '#shared/reminders/repeat.rules.ts';
import { nextDates } from '../../../renderer/reminders/nextDates.ts';
import { followDay, repeatProblem, repeatValuesOf, storedRepeat } from '../../../renderer/reminders/repeatValues.ts';

const START = '2026-11-24';

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const ends = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('until' as const), on: dates }),
);
const every = fc.integer({ min: 1, max: 40 });
const nth = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const);
const weekday = fc.integer({ min: 1, max: 7 });
const month = fc.integer({ min: 1, max: 12 });
const repeats: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ kind: fc.constant('days' as const), every, end: ends }),
  fc.record({
    kind: fc.constant('weeks' as const),
    every,
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted()),
    end: ends,
  }),
  fc.record({
    kind: fc.constant('monthsOnDay' as const),
    every,
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
    end: ends,
  }),
  fc.record({ kind: fc.constant('monthsOnWeekday' as const), every, nth, weekday, end: ends }),
  fc.record({
    kind: fc.constant('yearsOnDay' as const),
    every,
    month,
    day: fc.integer({ min: 1, max: 28 }),
    end: ends,
  }),
  fc.record({ kind: fc.constant('yearsOnWeekday' as const), every, month, nth, weekday, end: ends }),
  fc.record({
    kind: fc.constant('lunarYears' as const),
    month,
    isLeapMonth: fc.boolean(),
    day: fc.integer({ min: 1, max: 30 }),
    end: ends,
  }),
);

describe('the editor of a repetition', () => {
  it('gives back every rule that it shows, untouched', () => {
    fc.assert(
      fc.property(repeats, dates, (repeat, start) => {
        const rule = ruleOf(repeat);
        const values = repeatValuesOf({ rule, afterDoneDays: null }, start);
        expect(values.shape).not.toBe('kept');
        expect(storedRepeat(values)).toEqual({ rule, afterDoneDays: null });
      }),
    );
  });

  it('keeps a rule that it cannot show, as it is', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO';
    const values = repeatValuesOf({ rule, afterDoneDays: null }, START);
    expect(values.shape).toBe('kept');
    expect(repeatProblem(values)).toBeNull();
    expect(storedRepeat(values)).toEqual({ rule, afterDoneDays: null });
  });

  it('gives back days after it is done', () => {
    const stored = { rule: null, afterDoneDays: 21 };
    expect(storedRepeat(repeatValuesOf(stored, START))).toEqual(stored);
  });

  it('suggests what the day says: 31 means the last day of a shorter month', () => {
    const values = { ...repeatValuesOf({ rule: null, afterDoneDays: null }, '2026-01-31'), shape: 'months' as const };
    const { rule } = storedRepeat(values);
    expect(nextDates(rule ?? '', '2026-01-31', '2026-01-31', 4)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it.each([
    ['every', { shape: 'days', every: '' }],
    ['every', { shape: 'days', every: 0 }],
    ['weekdays', { shape: 'weeks', weekdays: [] }],
    ['monthDay', { shape: 'months', monthly: 'day', monthDay: 32 }],
    ['noSuchDay', { shape: 'years', yearly: 'day', month: 4, monthDay: 31 }],
    ['afterDoneDays', { shape: 'afterDone', afterDoneDays: 4000 }],
    ['until', { shape: 'days', ends: 'until', until: '' }],
    ['count', { shape: 'days', ends: 'count', count: 1.5 }],
  ] as const)('finds %s wrong in %o', (problem, changed) => {
    const values = { ...repeatValuesOf({ rule: null, afterDoneDays: null }, START), ...changed };
    expect(repeatProblem(values)).toBe(problem);
  });

  it('takes 29 February, and no 30 February', () => {
    const base = repeatValuesOf({ rule: null, afterDoneDays: null }, '2028-02-29');
    expect(repeatProblem({ ...base, shape: 'years' })).toBeNull();
    expect(repeatProblem({ ...base, shape: 'years', monthDay: 30 })).toBe('noSuchDay');
  });
});

describe('when the day is changed', () => {
  const base = { ...repeatValuesOf({ rule: null, afterDoneDays: null }, START), shape: 'weeks' as const };

  it('the repetition goes with it', () => {
    const moved = followDay(base, START, '2026-11-26');
    expect(moved.weekdays).toEqual([4]);
    expect(moved.monthDay).toBe(26);
    expect(moved.shape).toBe('weeks');
  });

  it('what was chosen otherwise stays', () => {
    const moved = followDay({ ...base, weekdays: [1, 5] }, START, '2026-11-26');
    expect(moved.weekdays).toEqual([1, 5]);
    expect(moved.weekday).toBe(4);
  });

  it('there and back is as before', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const values = repeatValuesOf({ rule: null, afterDoneDays: null }, from);
        expect(followDay(followDay(values, from, to), to, from)).toEqual(values);
      }),
    );
  });
});

describe('the next days', () => {
  it('are those from a day on', () => {
    expect(nextDates('FREQ=WEEKLY;BYDAY=MO', '2026-01-05', '2026-11-24', 3)).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
    ]);
  });

  it('end with the series', () => {
    expect(nextDates('FREQ=DAILY;COUNT=2', '2026-11-24', '2026-11-24', 5)).toEqual(['2026-11-24', '2026-11-25']);
    expect(nextDates('FREQ=DAILY;UNTIL=20200101', '2019-12-31', '2026-11-24', 5)).toEqual([]);
  });
});
