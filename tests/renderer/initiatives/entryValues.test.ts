import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import { LedgerEntryDraft } from '#shared/initiatives/ledgerEntry.ts';
import type { Working } from '#shared/initiatives/working.ts';
import {
  amountOf,
  type EntryValues,
  fieldsOfEntry,
  intervalOf,
  newEntryValues,
  nextEntryValues,
  problemsOfEntry,
  valuesOfEntry,
} from '../../../renderer/initiatives/entryValues.ts';
import { entry, initiative } from './ledgerFixture.ts';

const typed = (part: Partial<EntryValues>): EntryValues => ({
  ...newEntryValues(initiative({ startsOn: '2026-03-03' }), 'benefit'),
  amountMinor: 4_000_000,
  ...part,
});
const problems = (part: Partial<EntryValues>) =>
  problemsOfEntry(typed(part)).map(({ field, problem }) => [field, problem]);

describe('what the form writes', () => {
  it('types the golden case: 40,000 a year, four times, the first one a year after the start', () => {
    const values = typed({ category: 'saving', startsOn: '2027-03-03', every: 'year', end: 'times', times: 4 });
    expect(problemsOfEntry(values)).toEqual([]);
    expect(fieldsOfEntry(values)).toMatchObject({
      startsOn: '2027-03-03',
      every: 'year',
      until: '2030-03-03',
      amountMinor: 4_000_000,
      working: null,
    });
  });

  it('says no end for what comes once, whatever stood in the fields of a repetition', () => {
    expect(fieldsOfEntry(typed({ every: 'once', end: 'times', times: 12 })).until).toBeNull();
  });

  it('leaves the end open where it is that of the horizon', () => {
    expect(fieldsOfEntry(typed({ every: 'month', end: 'horizon', times: 12, until: '2026-12-31' })).until).toBeNull();
  });

  it('computes the amount and keeps the working', () => {
    const values = typed({ way: 'hours', amountMinor: 1, hours: 12.5, wageMinor: 3000 });
    expect(fieldsOfEntry(values)).toMatchObject({
      amountMinor: 37_500,
      every: 'once',
      working: { type: 'hours', hours: 12.5, wageMinor: 3000 },
    });
  });

  it('lets what is computed for a month come each month', () => {
    const values = typed({ way: 'weeklyHours', every: 'once', hoursPerWeek: 3, wageMinor: 6000 });
    expect(fieldsOfEntry(values)).toMatchObject({ every: 'month', amountMinor: 78_000 });
    expect(intervalOf({ way: 'salesGrowth', every: 'year' })).toBe('month');
    expect(intervalOf({ way: 'hours', every: 'year' })).toBe('year');
  });

  it('is taken by the contract, and what was written stands in the form again', () => {
    const drafts = fc.record({
      way: fc.constantFrom(
        'typed' as const,
        'hours' as const,
        'weeklyHours' as const,
        'times' as const,
        'salesGrowth' as const,
      ),
      every: fc.constantFrom('once' as const, 'week' as const, 'month' as const, 'quarter' as const, 'year' as const),
      end: fc.constantFrom('horizon' as const, 'times' as const),
      times: fc.integer({ min: 1, max: 60 }),
      amountMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      hours: fc.integer({ min: 0, max: 4000 }).map((quarter) => quarter / 4),
      hoursPerWeek: fc.integer({ min: 0, max: 40 }),
      wageMinor: fc.integer({ min: 0, max: 100_000 }),
      what: fc.constantFrom('visits' as const, 'letters' as const, 'other' as const),
      timesPerMonth: fc.integer({ min: 0, max: 500 }),
      costMinor: fc.integer({ min: 0, max: 100_000 }),
      yearlyBeforeMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
      yearlyNowMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
      marginPercent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
      words: fc.constantFrom('', 'Printing', '印刷'),
    });
    fc.assert(
      fc.property(drafts, (part) => {
        const values = typed(part);
        expect(problemsOfEntry(values)).toEqual([]);
        const fields = fieldsOfEntry(values);
        expect(LedgerEntryDraft.safeParse({ initiativeId: 7, ...fields }).success).toBe(true);
        const again = valuesOfEntry(entry(fields));
        expect(fieldsOfEntry(again)).toEqual(fields);
      }),
    );
  });
});

describe('what keeps an entry from being saved', () => {
  it('is a missing amount, named at its field', () => {
    expect(problems({ amountMinor: null })).toEqual([['amountMinor', 'amount']]);
    expect(problems({ way: 'hours', wageMinor: 3000 })).toEqual([['hours', 'number']]);
    expect(problems({ way: 'times' })).toEqual([
      ['timesPerMonth', 'number'],
      ['costMinor', 'money'],
    ]);
    expect(problems({ way: 'salesGrowth', yearlyBeforeMinor: 1, yearlyNowMinor: 2 })).toEqual([
      ['marginPercent', 'margin'],
    ]);
  });

  it('is a day that is not there, or an end before the beginning', () => {
    expect(problems({ startsOn: '' })).toEqual([['startsOn', 'day']]);
    expect(problems({ every: 'month', end: 'until', until: '' })).toEqual([['until', 'until']]);
    expect(problems({ every: 'month', end: 'until', until: '2026-03-02' })).toEqual([['until', 'untilBeforeStart']]);
    expect(problems({ every: 'month', end: 'until', until: '2026-03-03' })).toEqual([]);
  });

  it.each([null, 0, 1.5, -3, 2701])('is a number of times that is none: %s', (count) => {
    expect(problems({ every: 'month', end: 'times', times: count })).toEqual([['times', 'times']]);
  });

  it('is an amount beyond all bounds, said where it comes from', () => {
    const beyond = typed({ way: 'times', timesPerMonth: 1_000_000, costMinor: LARGEST_AMOUNT });
    expect(amountOf(beyond)).toBe(Number.POSITIVE_INFINITY);
    expect(problemsOfEntry(beyond)).toEqual([{ field: 'timesPerMonth', problem: 'amountTooLarge' }]);
  });

  it('is nothing at all in a zero', () => {
    expect(problems({ amountMinor: 0 })).toEqual([]);
  });
});

describe('an entry in the form again', () => {
  it('shows what was measured', () => {
    const working: Working = {
      type: 'salesGrowth',
      yearlyBeforeMinor: 1_000_000,
      yearlyNowMinor: 1_600_000,
      margin: 0.07,
      measured: {
        from: '2026-01-01',
        to: '2026-12-31',
        baselineFrom: '2025-01-01',
        baselineTo: '2025-12-31',
        of: 'everybody',
        measuredAt: '2027-01-02T08:00:00.000Z',
      },
    };
    const values = valuesOfEntry(entry({ every: 'month', amountMinor: 3500, working }));
    expect(values).toMatchObject({ way: 'salesGrowth', marginPercent: 7, measured: working.measured });
    expect(fieldsOfEntry(values).working).toEqual(working);
  });

  it('begins the next one with its kind, day and wage, and without its figures', () => {
    const saved = typed({
      category: 'people',
      basis: 'actual',
      way: 'hours',
      hours: 8,
      wageMinor: 3000,
      words: 'Course',
    });
    expect(nextEntryValues(saved, initiative())).toMatchObject({
      category: 'people',
      basis: 'actual',
      startsOn: '2026-03-03',
      wageMinor: 3000,
      words: '',
      way: 'typed',
      hours: null,
      amountMinor: null,
    });
  });
});
