import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { occurrencesOf } from '#shared/initiatives/ledger.rules.ts';
import { endOf, lastDayOf } from '../../../renderer/initiatives/entryTimes.ts';

const starts = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2010-01-01', days));
const repeating = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);
const times = fc.integer({ min: 1, max: 130 });

describe('so many times', () => {
  it('end on the day of the last one', () => {
    expect(lastDayOf('2027-03-03', 'year', 4)).toBe('2030-03-03');
    expect(lastDayOf('2026-11-02', 'week', 3)).toBe('2026-11-16');
    expect(lastDayOf('2026-11-02', 'quarter', 2)).toBe('2027-02-02');
    expect(lastDayOf('2026-11-02', 'month', 1)).toBe('2026-11-02');
  });

  it('are counted from the first day: 31 January and 31 March, with the last day of February between them', () => {
    expect(lastDayOf('2027-01-31', 'month', 2)).toBe('2027-02-28');
    expect(lastDayOf('2027-01-31', 'month', 3)).toBe('2027-03-31');
  });

  it('come exactly so often', () => {
    fc.assert(
      fc.property(starts, repeating, times, (startsOn, every, count) => {
        const until = lastDayOf(startsOn, every, count);
        expect(occurrencesOf({ startsOn, every, until }, '9999-12-31')).toHaveLength(count);
      }),
    );
  });
});

describe('how an entry ends', () => {
  it('is read back as it was said, in times', () => {
    fc.assert(
      fc.property(starts, repeating, times, (startsOn, every, count) => {
        const until = lastDayOf(startsOn, every, count);
        expect(endOf({ startsOn, every, until })).toEqual({ kind: 'times', times: count });
      }),
    );
  });

  it('is a day where it does not come on that day', () => {
    expect(endOf({ startsOn: '2026-01-15', every: 'month', until: '2026-12-31' })).toEqual({
      kind: 'until',
      until: '2026-12-31',
    });
  });

  it('is the horizon where nothing was said, and for what comes once', () => {
    expect(endOf({ startsOn: '2026-01-15', every: 'month', until: null })).toEqual({ kind: 'horizon' });
    expect(endOf({ startsOn: '2026-01-15', every: 'once', until: null })).toEqual({ kind: 'horizon' });
  });
});
