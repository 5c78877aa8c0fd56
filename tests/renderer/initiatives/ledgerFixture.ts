import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';

const MADE = '2026-01-01T08:00:00.000Z';

export function initiative(part: Partial<Initiative> = {}): Initiative {
  return {
    id: 7,
    uid: '018f0000-0000-7000-8000-000000000007',
    version: 1,
    name: 'Autumn letter',
    kind: 'campaign',
    startsOn: '2026-03-31',
    horizonMonths: 48,
    discountRate: 0.1,
    staff: null,
    note: '',
    createdAt: MADE,
    updatedAt: MADE,
    ...part,
  };
}

export function entry(part: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 1,
    uid: '018f0000-0000-7000-8000-000000000001',
    version: 1,
    initiativeId: 7,
    category: 'saving',
    basis: 'planned',
    startsOn: '2026-03-31',
    every: 'once',
    until: null,
    amountMinor: 4_000_000,
    words: 'Fewer visits',
    working: null,
    answer: null,
    createdAt: MADE,
    updatedAt: MADE,
    ...part,
  };
}
