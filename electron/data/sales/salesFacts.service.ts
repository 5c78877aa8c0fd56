import { saleFacts } from '#shared/sales/saleFacts.rules.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Transaction } from '../database/handles.ts';
import { grouped } from '../grouped.ts';
import { homeCurrency } from '../settings/settings.service.ts';
import {
  forgetStaleSales,
  refreshPlainSales,
  saveHomePayments,
  saveSaleFacts,
  staleForeignSales,
  staleSales,
} from './salesFacts.repository.ts';
import type { Stretch } from './salesFacts.repository.ts';
import { factColumns, saleFields } from './sales.table.ts';
import type { PaymentRow } from './sales.table.ts';

/** A statement over so many holds up everybody who reads for a few milliseconds. */
const SALES_AT_ONCE = 1000;

/**
 * Counts anew what follows from the sales and payments that the transaction wrote: what they are worth in the company's
 * own currency, what was paid and what is open. Run before every COMMIT, undo included.
 */
export async function refreshSales(transaction: Transaction, pause: () => Promise<void>): Promise<void> {
  let ids = await staleSales(transaction, 0, SALES_AT_ONCE);
  if (ids.length === 0) return;
  const home = await homeCurrency(transaction);
  while (ids.length > 0) {
    const stretch = { first: ids[0] ?? 0, last: ids.at(-1) ?? 0 };
    await refreshPlainSales(transaction, home, stretch);
    await refreshForeignSales(transaction, home, stretch);
    await pause();
    ids = await staleSales(transaction, stretch.last, SALES_AT_ONCE);
  }
  await forgetStaleSales(transaction);
}

async function refreshForeignSales(transaction: Transaction, home: string, stretch: Stretch): Promise<void> {
  const { sales, payments } = await staleForeignSales(transaction, home, stretch);
  const paymentsOf = grouped(payments, (payment) => payment.sale_id);
  const counted = sales.map((row) => {
    const own = paymentsOf.get(row.id) ?? [];
    const facts = saleFacts({ ...saleFields(row), home, payments: own.map(paid) });
    return { row, own, facts, columns: factColumns(facts) };
  });
  await saveSaleFacts(
    transaction,
    counted
      .filter(({ row, columns }) => Object.keys(changedColumns<typeof columns>(row, columns)).length > 0)
      .map(({ row, columns }) => ({ id: row.id, ...columns })),
  );
  await saveHomePayments(
    transaction,
    counted.flatMap(({ own, facts }) =>
      own
        .map((payment, index) => ({
          id: payment.id,
          was: payment.home_amount_minor,
          homeAmountMinor: facts.homePayments[index] ?? 0,
        }))
        .filter(({ was, homeAmountMinor }) => was !== homeAmountMinor),
    ),
  );
}

function paid({ paid_on: paidOn, amount_minor: amountMinor }: PaymentRow) {
  return { paidOn, amountMinor };
}
