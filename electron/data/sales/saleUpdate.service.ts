import { LonghandError } from '#shared/errors.ts';
import type { Sale, SalePatch } from '#shared/sales/sale.ts';
import type { BatchLabel } from '#shared/history/history.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Database, RunningBatch, Transaction } from '../database/handles.ts';
import { homeCurrency } from '../settings/settings.service.ts';
import { requireStaff } from '../staff/staff.service.ts';
import {
  rateFor,
  requireCountable,
  requireCustomer,
  requireFreeNumber,
  requireInitiative,
  saleOfVersion,
} from './saleChecks.ts';
import { refreshSales } from './salesFacts.service.ts';
import { existingSale, SALE_TOPICS } from './sales.service.ts';
import { paymentsOf } from './sales.repository.ts';
import { paymentFrom, saleColumns, saleFields } from './sales.table.ts';
import type { SaleColumns, SaleFields, StoredSale } from './sales.table.ts';
import { deleteSales, updateSaleRow } from './saleWrites.repository.ts';
import { wordsForSale } from './saleWords.ts';

/** Which sale, as it was read. */
export interface WhichSale {
  readonly id: number;
  readonly version?: number | undefined;
}

/**
 * Writes a change of one sale as one batch, and answers it with all that follows.
 * @throws NOT_FOUND, VERSION_CONFLICT, and what `change` throws
 */
export async function changeSale(
  database: Database,
  label: BatchLabel,
  { id, version }: WhichSale,
  change: (transaction: Transaction, row: StoredSale, batch: RunningBatch) => Promise<number | undefined | void>,
): Promise<Sale> {
  const intent = { label, params: {}, topics: SALE_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const amount = await change(transaction, await saleOfVersion(transaction, id, version), batch);
    await refreshSales(transaction, () => Promise.resolve());
    const sale = await existingSale(transaction, id);
    batch.describe(wordsForSale(sale, amount ?? sale.amountMinor));
    return sale;
  });
  return result;
}

/** Changes what is given. @throws NOT_FOUND, VERSION_CONFLICT, INVALID_VALUE as createSale */
export async function updateSale(database: Database, { id, version, ...patch }: SalePatch & WhichSale): Promise<Sale> {
  return await changeSale(database, 'saleUpdated', { id, version }, async (transaction, row, batch) => {
    const home = await homeCurrency(transaction);
    const fields = patchedFields(row, patch, home);
    if (fields.contactId !== null && fields.contactId !== row.contact_id)
      await requireCustomer(transaction, fields.contactId);
    if (fields.initiativeId !== row.initiative_id) await requireInitiative(transaction, fields.initiativeId);
    if (fields.staffId !== row.staff_id) await requireStaff(transaction, fields.staffId);
    if (fields.number !== row.number && fields.lostOn === null) await requireFreeNumber(transaction, fields, id);
    requireCountable(fields, (await paymentsOf(transaction, [id])).map(paymentFrom), home);
    await saveFields(transaction, row, fields, batch.at);
  });
}

/** Writes those columns that differ; nothing where none does. */
export async function saveFields(
  transaction: Transaction,
  row: StoredSale,
  fields: SaleFields,
  at: string,
): Promise<void> {
  const columns = changedColumns<SaleColumns>(row, saleColumns(fields));
  if (Object.keys(columns).length > 0) await updateSaleRow(transaction, row.id, columns, at);
}

/** The row's fields with the patch applied. A rate belongs to its currency: another one needs another rate. */
function patchedFields(row: StoredSale, patch: SalePatch, home: string): SaleFields {
  const before = saleFields(row);
  const currency = patch.currency ?? before.currency;
  const rate = patch.rate ?? (currency === before.currency ? before.rate : undefined);
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return { ...before, ...given, currency, rate: rateFor(currency, rate, home) };
}

/**
 * Removes sales with their payments, for good but for undo.
 * @throws NOT_FOUND where none of them is there
 */
export async function removeSales(
  database: Database,
  ids: readonly number[],
): Promise<{ batchId: number; count: number }> {
  const intent = { label: 'salesRemoved', params: {}, topics: SALE_TOPICS } as const;
  const { batchId, result } = await database.write(intent, async (transaction, batch) => {
    const [id] = ids;
    const words =
      ids.length === 1 && id !== undefined ? wordsForSale(await existingSale(transaction, id)) : { name: '' };
    const count = await deleteSales(transaction, ids);
    if (count === 0) throw new LonghandError('NOT_FOUND', { entity: 'sale', id: id ?? 0 });
    batch.describe({ ...words, count });
    return count;
  });
  if (batchId === null) throw new Error('A batch that removed sales has no place in the history');
  return { batchId, count: result };
}
