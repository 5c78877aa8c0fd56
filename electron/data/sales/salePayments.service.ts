import { LonghandError } from '#shared/errors.ts';
import type { Sale } from '#shared/sales/sale.ts';
import type { Database } from '../database/handles.ts';
import { homeCurrency } from '../settings/settings.service.ts';
import { requireCountable, requirePayable } from './saleChecks.ts';
import { paymentsOf } from './sales.repository.ts';
import { paymentFrom, saleFields } from './sales.table.ts';
import { changeSale } from './saleUpdate.service.ts';
import type { WhichSale } from './saleUpdate.service.ts';
import { deletePayment, insertPayments, updateSaleRow } from './saleWrites.repository.ts';

/**
 * Writes down that something was paid: all that is open, unless an amount is given. Deposits on quotations and orders
 * too, and more than is open.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE `amountMinor` `nothingOpen`, `tooLarge`; `paidOn` `inFuture`;
 * `payments` `tooManyPayments`; `lostOn` `lostAlready`
 */
export async function paySale(
  database: Database,
  {
    paidOn,
    amountMinor,
    note,
    ...which
  }: WhichSale & {
    readonly paidOn?: string | undefined;
    readonly amountMinor?: number | undefined;
    readonly note: string;
  },
  today: string,
): Promise<Sale> {
  return await changeSale(database, 'salePaid', which, async (transaction, row, batch) => {
    if (row.lost_on !== null) throw new LonghandError('INVALID_VALUE', { field: 'lostOn', rule: 'lostAlready' });
    const amount = amountMinor ?? row.open_minor;
    if (amount === 0) throw new LonghandError('INVALID_VALUE', { field: 'amountMinor', rule: 'nothingOpen' });
    const payment = { paidOn: paidOn ?? today, amountMinor: amount, note };
    const payments = [...(await paymentsOf(transaction, [row.id])).map(paymentFrom), payment];
    requirePayable([payment], today, payments.length);
    requireCountable(saleFields(row), payments, await homeCurrency(transaction));
    await insertPayments(transaction, [{ sale_id: row.id, paid_on: payment.paidOn, amount_minor: amount, note }]);
    await updateSaleRow(transaction, row.id, {}, batch.at);
    return amount;
  });
}

/** Takes back that something was paid. @throws NOT_FOUND for the sale, or a payment that is not one of its */
export async function removePayment(
  database: Database,
  { id, paymentId }: { readonly id: number; readonly paymentId: number },
): Promise<Sale> {
  return await changeSale(database, 'paymentRemoved', { id }, async (transaction, row, batch) => {
    const payment = (await paymentsOf(transaction, [row.id])).find((one) => one.id === paymentId);
    if (payment === undefined) throw new LonghandError('NOT_FOUND', { entity: 'payment', id: paymentId });
    await deletePayment(transaction, paymentId);
    await updateSaleRow(transaction, row.id, {}, batch.at);
    return payment.amount_minor;
  });
}
