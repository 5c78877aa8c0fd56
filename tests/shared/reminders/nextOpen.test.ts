import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import {
  allOccurrences,
  dueDates,
  missedCount,
  nextOpen,
  noticeFrom,
  openOccurrences,
} from '#shared/reminders/nextOpen.rules.ts';
import type { Series, Settled } from '#shared/reminders/nextOpen.rules.ts';
import { occurrences } from '#shared/reminders/recurrence.rules.ts';
import { computingTime } from '../../support/computingTime.ts';

const once: Series = { dueOn: '2026-03-10', dueTime: '09:30', owedFrom: '2026-03-10', rule: null, afterDoneDays: null };
const weekly: Series = { ...once, rule: 'FREQ=WEEKLY;COUNT=5' };
const done = (originalOn: string): Settled => ({ originalOn, state: 'done', movedTo: null, movedTime: null });
const skipped = (originalOn: string): Settled => ({ ...done(originalOn), state: 'skipped' });
const moved = (originalOn: string, movedTo: string, movedTime: string | null = null): Settled => ({
  originalOn,
  state: 'open',
  movedTo,
  movedTime,
});

describe('a promise without a rule', () => {
  it('is open until it is done or left out', () => {
    expect(nextOpen(once, [])).toEqual({ originalOn: '2026-03-10', on: '2026-03-10', time: '09:30' });
    expect(nextOpen(once, [done('2026-03-10')])).toBeNull();
    expect(nextOpen(once, [skipped('2026-03-10')])).toBeNull();
  });

  it('is due where it was moved to, at the time it was moved to', () => {
    expect(nextOpen(once, [moved('2026-03-10', '2026-04-01')])).toEqual({
      originalOn: '2026-03-10',
      on: '2026-04-01',
      time: null,
    });
  });

  it('is owed although its day has passed', () => {
    expect(nextOpen({ ...once, owedFrom: '2026-06-01' }, [])?.on).toBe('2026-03-10');
  });

  it('comes round again after it was done: the new day is open, the old ones stay done', () => {
    const again: Series = { ...once, dueOn: '2026-04-09', afterDoneDays: 30 };
    const history = [done('2026-03-10')];
    expect(nextOpen(again, history)?.on).toBe('2026-04-09');
    expect(dueDates(again, history, { from: '2026-01-01', to: '2026-12-31' })).toEqual(['2026-03-10', '2026-04-09']);
  });
});

describe('a series', () => {
  it('is due at its earliest open occurrence', () => {
    expect(nextOpen(weekly, [done('2026-03-10'), skipped('2026-03-17')])?.on).toBe('2026-03-24');
  });

  it('owes nothing before the day from which it is owed', () => {
    expect(nextOpen({ ...weekly, owedFrom: '2026-03-20' }, [])?.on).toBe('2026-03-24');
  });

  it('a moved occurrence keeps its place by its new day', () => {
    const later = [moved('2026-03-10', '2026-03-19', '08:00')];
    expect(nextOpen(weekly, later)).toEqual({ originalOn: '2026-03-17', on: '2026-03-17', time: '09:30' });
    expect(nextOpen(weekly, [...later, done('2026-03-17')])).toEqual({
      originalOn: '2026-03-10',
      on: '2026-03-19',
      time: '08:00',
    });
    expect(nextOpen(weekly, [moved('2026-04-07', '2026-03-01')])?.originalOn).toBe('2026-04-07');
  });

  it('moved onto a day of its own, the one without a time comes first, then the earlier time', () => {
    expect(nextOpen(weekly, [moved('2026-03-17', '2026-03-10')])?.originalOn).toBe('2026-03-17');
    expect(nextOpen(weekly, [moved('2026-03-17', '2026-03-10', '10:00')])?.originalOn).toBe('2026-03-10');
  });

  it('ends when all are settled', () => {
    const all = occurrences(
      { rule: 'FREQ=WEEKLY;COUNT=5', start: '2026-03-10' },
      { from: '2026-01-01', to: '2027-01-01' },
    );
    expect(nextOpen(weekly, all.map(done))).toBeNull();
  });

  it('forgets a move of a day that its rule does not give any more, but not what was done', () => {
    const strange = [moved('2026-03-11', '2026-03-12'), done('2026-03-13')];
    expect(nextOpen(weekly, strange)?.on).toBe('2026-03-10');
    expect(allOccurrences(weekly, strange, { from: '2026-03-11', to: '2026-03-16' })).toEqual([
      { originalOn: '2026-03-13', on: '2026-03-13', time: '09:30', state: 'done' },
    ]);
  });

  it('counts the further ones that were missed', () => {
    expect(missedCount(weekly, [], '2026-03-10')).toBe(0);
    expect(missedCount(weekly, [], '2026-03-11')).toBe(0);
    expect(missedCount(weekly, [], '2026-03-25')).toBe(2);
    expect(missedCount(weekly, [done('2026-03-10'), moved('2026-03-17', '2026-06-01')], '2026-03-25')).toBe(0);
  });

  it('lists its days: moved ones where they are moved to, skipped ones not', () => {
    const settled = [done('2026-03-10'), skipped('2026-03-17'), moved('2026-03-24', '2026-03-26')];
    expect(dueDates(weekly, settled, { from: '2026-03-01', to: '2026-03-31' })).toEqual([
      '2026-03-10',
      '2026-03-26',
      '2026-03-31',
    ]);
  });
});

describe('laws of a series', () => {
  const start = '2026-01-01';
  const days = fc.nat({ max: 60 }).map((after) => addDays(start, after));
  const settlement = fc.record({
    originalOn: days,
    state: fc.constantFrom('open' as const, 'done' as const, 'skipped' as const),
    movedTo: fc.option(days, { nil: null }),
    movedTime: fc.constantFrom(null, '08:00', '17:30'),
  });
  const settlements = fc.uniqueArray(settlement, { selector: ({ originalOn }) => originalOn, maxLength: 50 });
  const series = fc.record({
    dueOn: fc.constant(start),
    dueTime: fc.constantFrom(null, '09:00'),
    owedFrom: days,
    rule: fc.constantFrom(
      'FREQ=DAILY;COUNT=70',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260401',
      null,
    ),
    afterDoneDays: fc.constant(null),
  });
  const far = { from: '2025-01-01', to: '2027-12-31' };

  it('the next one is the first of all open ones', () => {
    fc.assert(
      fc.property(series, settlements, (one, settled) => {
        expect(nextOpen(one, settled)).toEqual(openOccurrences(one, settled, far)[0] ?? null);
      }),
    );
  });

  it('what is missed follows from the day it is due on and what is settled since', () => {
    fc.assert(
      fc.property(series, settlements, days, (one, settled, today) => {
        const next = nextOpen(one, settled);
        fc.pre(next !== null);
        const since = settled.filter(({ originalOn, state }) => state === 'open' || originalOn >= next.on);
        expect(missedCount(one, since, today, next.on)).toBe(missedCount(one, settled, today));
      }),
    );
  });

  it('doing the next one leaves one less', () => {
    fc.assert(
      fc.property(series, settlements, (one, settled) => {
        const next = nextOpen(one, settled);
        fc.pre(next !== null);
        const after = [...settled.filter(({ originalOn }) => originalOn !== next.originalOn), done(next.originalOn)];
        expect(openOccurrences(one, after, far)).toEqual(openOccurrences(one, settled, far).slice(1));
      }),
    );
  });

  it('moving one there and taking that back is as if nothing had been', () => {
    fc.assert(
      fc.property(series, settlements, days, (one, settled, to) => {
        const next = nextOpen(one, settled);
        fc.pre(next !== null && settled.every(({ originalOn }) => originalOn !== next.originalOn));
        const there = [...settled, moved(next.originalOn, to, '08:00')];
        expect(openOccurrences(one, there, far)).toHaveLength(openOccurrences(one, settled, far).length);
        const back = [...settled, moved(next.originalOn, next.originalOn, next.time)];
        expect(openOccurrences(one, back, far)).toEqual(openOccurrences(one, settled, far));
      }),
    );
  });

  it('2,000 settled days of a daily series are passed over in a few milliseconds', () => {
    const daily: Series = { ...once, dueOn: '2018-01-01', owedFrom: '2018-01-01', rule: 'FREQ=DAILY' };
    const settled = Array.from({ length: 2000 }, (_, index) => done(addDays('2018-01-01', index)));
    expect(nextOpen(daily, settled)?.on).toBe('2023-06-24');
    const computed = computingTime();
    nextOpen(daily, settled);
    expect(computed()).toBeLessThan(200);
  });
});

describe('the first day of a notice', () => {
  const at = (time: string | null) => ({ originalOn: '2026-03-01', on: '2026-03-01', time });

  it('is the day itself without any before it', () => {
    expect(noticeFrom(at('09:00'), [])).toBe('2026-03-01');
  });

  it('is the earliest of those before it, and never later than the day', () => {
    expect(
      noticeFrom(at(null), [
        { unit: 'days', count: 7 },
        { unit: 'days', count: 30 },
      ]),
    ).toBe('2026-01-30');
    expect(noticeFrom(at('23:00'), [{ unit: 'minutes', count: 30 }])).toBe('2026-03-01');
  });

  it('lies on the day before where minutes reach across midnight', () => {
    expect(noticeFrom(at('00:10'), [{ unit: 'minutes', count: 15 }])).toBe('2026-02-28');
    expect(noticeFrom(at(null), [{ unit: 'minutes', count: 15 }])).toBe('2026-02-28');
    expect(noticeFrom(at('09:00'), [{ unit: 'minutes', count: 540 }])).toBe('2026-03-01');
    expect(noticeFrom(at('09:00'), [{ unit: 'minutes', count: 541 }])).toBe('2026-02-28');
  });
});
