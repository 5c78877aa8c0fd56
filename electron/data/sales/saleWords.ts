import { amountText } from '#shared/kernel/money.rules.ts';
import type { BatchParams } from '#shared/history/history.ts';
import type { Sale } from '#shared/sales/sale.ts';

/**
 * Parameters of the words for what a batch did with a sale. `name`: its number, else what was sold, else
 * the customer; `contact`: the customer, or empty; `amount` in plain digits, with `currency`.
 */
export function wordsForSale(sale: Sale, amountMinor = sale.amountMinor): BatchParams {
  const contact = sale.contact?.displayName ?? '';
  return {
    name: [sale.number, sale.what, contact].find((text) => text !== '') ?? '',
    contact,
    stage: sale.stage,
    amount: amountText(amountMinor, sale.currency),
    currency: sale.currency,
  };
}
