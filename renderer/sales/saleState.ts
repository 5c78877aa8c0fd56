import type { SaleRow, SaleState } from '#shared/sales/sale.ts';

/** How a sale stands today. */
export function stateOf(sale: Pick<SaleRow, 'stage' | 'lostOn' | 'openMinor' | 'dueOn'>, today: string): SaleState {
  if (sale.lostOn !== null) return 'lost';
  if (sale.stage !== 'invoice') return 'running';
  if (sale.openMinor === 0) return 'paid';
  // What we owe the customer (a credit note, too much paid) is open, but no customer is late with it.
  return sale.openMinor > 0 && sale.dueOn !== null && sale.dueOn < today ? 'overdue' : 'unpaid';
}
