import type { Sale } from '#shared/sales/sale.ts';

/** What is left of a sale after its direct cost. */
export interface Margin {
  /** In the sale's currency. */
  readonly minor: number;
  /** As a fraction of the amount; null where there is nothing to divide by. */
  readonly share: number | null;
}

/** What is left of the amount after the direct cost; null while that cost is not known. */
export function marginOf({ amountMinor, costMinor }: Pick<Sale, 'amountMinor' | 'costMinor'>): Margin | null {
  if (costMinor === null) return null;
  const minor = amountMinor - costMinor;
  return { minor, share: amountMinor === 0 ? null : minor / amountMinor };
}
