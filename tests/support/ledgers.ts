import fc from 'fast-check';
import { LedgerCategory, LedgerInterval } from '#shared/initiatives/ledgerEntry.ts';
import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';
import type { LedgerEntryLike, LedgerOf } from '#shared/roi/report.rules.ts';

const START = '2026-01-15';

/** An initiative that begins on 15 January 2026 and is looked at for four years, at 10 %. */
export function ledgerOf(
  entries: readonly LedgerEntryLike[],
  changes: Partial<LedgerOf['initiative']> = {},
  answers: LedgerOf['answers'] = null,
): LedgerOf {
  const initiative = { id: 1, name: 'Spring letters', kind: 'campaign', startsOn: START } as const;
  return { initiative: { ...initiative, horizonMonths: 48, discountRate: 0.1, ...changes }, entries, answers };
}

/** Actual, once, on the day it began. */
export function entry(changes: Partial<LedgerEntryLike>): LedgerEntryLike {
  return { category: 'it', basis: 'actual', startsOn: START, every: 'once', until: null, amountMinor: 0, ...changes };
}

const anyDay = fc.integer({ min: -200, max: 2500 }).map((days) => addDays(START, days));

export const anyEntry: fc.Arbitrary<LedgerEntryLike> = fc.record({
  category: fc.constantFrom(...LedgerCategory.options),
  basis: fc.constantFrom('planned', 'actual'),
  startsOn: anyDay,
  every: fc.constantFrom(...LedgerInterval.options),
  until: fc.option(anyDay),
  amountMinor: fc.integer({ min: -1_000_000, max: 5_000_000 }),
});

export const anyLedger: fc.Arbitrary<LedgerOf> = fc
  .record({
    entries: fc.array(anyEntry, { maxLength: 6 }),
    id: fc.integer({ min: 1, max: 99 }),
    startsOn: fc.integer({ min: 0, max: 30 }).map((months) => addMonths(START, months)),
    horizonMonths: fc.integer({ min: 1, max: 130 }),
    discountRate: fc.constantFrom(0, 0.03, 0.1, 0.25),
  })
  .map(({ entries, ...changes }) => ledgerOf(entries, changes));

export const anyOptions = fc.record(
  {
    basis: fc.constantFrom('expected', 'planned', 'actual'),
    from: anyDay,
    to: anyDay,
    today: anyDay,
  },
  { requiredKeys: ['basis', 'today'] },
);
