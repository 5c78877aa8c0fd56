import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizonEnd, isCost, occurrencesOf, workingAmount, yearsBetween } from '#shared/initiatives/ledger.rules.ts';
import { LedgerCategory, LedgerInterval } from '#shared/initiatives/ledgerEntry.ts';
import { addDays, addMonths, daysBetween } from '#shared/kernel/calendarMath.ts';

const day = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2026-01-01', days));

describe('when an entry comes', () => {
  it('once: on its day', () => {
    const entry = { startsOn: '2026-03-01', every: 'once', until: null } as const;
    expect(occurrencesOf(entry, '2029-01-01')).toEqual(['2026-03-01']);
  });

  it('monthly from the last of a month: on the last day of shorter months, and on the 31st again after', () => {
    const entry = { startsOn: '2026-01-31', every: 'month', until: null } as const;
    expect(occurrencesOf(entry, '2026-05-31')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('to the last day of its own or of the horizon, whichever is sooner, both included', () => {
    const entry = (until: string | null) => ({ startsOn: '2026-01-01', every: 'quarter', until }) as const;
    expect(occurrencesOf(entry(null), '2026-07-01')).toEqual(['2026-01-01', '2026-04-01', '2026-07-01']);
    expect(occurrencesOf(entry('2026-04-01'), '2026-07-01')).toEqual(['2026-01-01', '2026-04-01']);
    expect(occurrencesOf(entry('2030-01-01'), '2026-07-01')).toHaveLength(3);
  });

  it('not at all where it begins after the horizon', () => {
    for (const every of LedgerInterval.options) {
      expect(occurrencesOf({ startsOn: '2030-01-01', every, until: null }, '2029-12-31')).toEqual([]);
    }
  });

  it('is the days that counting each by itself gives', () => {
    const months = { month: 1, quarter: 3, year: 12 } as const;
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('week', 'month', 'quarter', 'year'),
        fc.nat({ max: 4000 }),
        (first, every, length) => {
          const last = addDays(first, length);
          const expected: string[] = [];
          for (let k = 0; ; k += 1) {
            const next = every === 'week' ? addDays(first, 7 * k) : addMonths(first, months[every] * k);
            if (next > last) break;
            expected.push(next);
          }
          expect(occurrencesOf({ startsOn: first, every, until: null }, last)).toEqual(expected);
        },
      ),
    );
  });

  it('ends where dates end', () => {
    expect(occurrencesOf({ startsOn: '9998-06-15', every: 'year', until: null }, '9999-12-31')).toEqual([
      '9998-06-15',
      '9999-06-15',
    ]);
  });
});

describe('the time since the start', () => {
  it('is whole on the same day of a later year, leap years or not', () => {
    for (const [index, on] of ['2026-03-15', '2027-03-15', '2028-03-15', '2029-03-15'].entries()) {
      expect(yearsBetween('2026-03-15', on)).toBe(index);
    }
    expect(yearsBetween('2028-02-29', '2029-02-28')).toBe(1);
    expect(yearsBetween('2026-03-15', '2025-03-15')).toBe(-1);
  });

  it('counts months, and days of the running month', () => {
    expect(yearsBetween('2026-01-31', '2026-07-31')).toBe(0.5);
    expect(yearsBetween('2026-04-01', '2026-04-16')).toBe(0.5 / 12);
  });

  it('grows with every day, and is never more than some days off a year of 365.25', () => {
    fc.assert(
      fc.property(day, day, (start, on) => {
        const years = yearsBetween(start, on);
        expect(yearsBetween(start, addDays(on, 1))).toBeGreaterThan(years);
        expect(Math.abs(years * 365.25 - daysBetween(start, on))).toBeLessThan(4);
      }),
    );
  });

  it('of the k-th month is k twelfths', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (start, months) => {
        expect(yearsBetween(start, addMonths(start, months))).toBe(months / 12);
      }),
    );
  });
});

describe('an initiative', () => {
  it('is looked at to the day so many months later', () => {
    expect(horizonEnd({ startsOn: '2026-08-31', horizonMonths: 6 })).toBe('2027-02-28');
  });

  it('has costs and benefits', () => {
    expect(LedgerCategory.options.filter(isCost)).toEqual(['it', 'people', 'process']);
  });
});

describe('an amount that follows from what is known', () => {
  it('is hours times wage', () => {
    expect(workingAmount({ type: 'hours', hours: 12.5, wageMinor: 8000 })).toBe(100_000);
    // Half a cent goes up; 1.005 is a little less as a floating point number.
    expect(workingAmount({ type: 'hours', hours: 1.005, wageMinor: 100 })).toBe(101);
  });

  it('is a twelfth of 52 weeks a month', () => {
    expect(workingAmount({ type: 'weeklyHours', hoursPerWeek: 3, wageMinor: 6000 })).toBe(78_000);
  });

  it('is times times cost', () => {
    expect(workingAmount({ type: 'times', what: 'visits', timesPerMonth: 1.5, costMinor: 3333 })).toBe(5000);
  });

  it('is a twelfth of what is left of the growth of sales, also where they fell', () => {
    const growth = { type: 'salesGrowth', margin: 0.3, measured: null } as const;
    expect(workingAmount({ ...growth, yearlyBeforeMinor: 1_000_000, yearlyNowMinor: 1_240_000 })).toBe(6000);
    expect(workingAmount({ ...growth, yearlyBeforeMinor: 1_240_000, yearlyNowMinor: 1_000_000 })).toBe(-6000);
  });
});
