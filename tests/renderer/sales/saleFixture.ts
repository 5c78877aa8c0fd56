import type { Sale } from '#shared/sales/sale.ts';

/** An invoice of 100.00 dollars to Ada, due on 15 November 2026, nothing of it paid. */
export function sale(changed: Partial<Sale> = {}): Sale {
  return {
    id: 1,
    uid: '01890a5d-ac96-774b-bcce-b302099a8057',
    version: 3,
    contact: { id: 7, displayName: 'Ada Lovelace' },
    stage: 'invoice',
    number: 'R-12',
    datedOn: '2026-11-01',
    category: 'Cards',
    what: '20 greeting cards',
    amountMinor: 10_000,
    costMinor: 4000,
    currency: 'USD',
    rate: '1',
    homeAmountMinor: 10_000,
    homeCostMinor: 4000,
    dueOn: '2026-11-15',
    paidMinor: 0,
    lastPaidOn: null,
    openMinor: 10_000,
    homeOpenMinor: 10_000,
    initiative: null,
    staff: { id: 2, displayName: 'Grace' },
    lostOn: null,
    payments: [],
    earlier: [],
    lostWhy: '',
    note: '',
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    ...changed,
  };
}
