import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { SaleDocumentsRow, SalePaymentsRow, SalesRow } from '../database/moneySchema.ts';
import type { SaleColumns } from './sales.table.ts';

/** SQLite takes about 32,000 parameters a statement; compiling longer ones costs more than it saves. */
const ROWS_AT_ONCE = 100;

/** Adds sales. @returns their ids, in the same order */
export async function insertSales(
  transaction: Transaction,
  rows: readonly Insertable<SalesRow>[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const piece = rows.slice(start, start + ROWS_AT_ONCE);
    const inserted = await transaction.insertInto('sales').values(piece).returning(['id', 'uid']).execute();
    const idOf = new Map(inserted.map(({ id, uid }) => [uid, id]));
    for (const { uid } of piece) ids.push(idOf.get(uid) ?? missing(uid));
  }
  return ids;
}

function missing(uid: string): never {
  throw new Error(`The sale ${uid} was inserted, but its id did not come back`);
}

export async function insertPayments(
  transaction: Transaction,
  rows: readonly Insertable<SalePaymentsRow>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await transaction
      .insertInto('sale_payments')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
}

export async function insertDocuments(
  transaction: Transaction,
  rows: readonly Insertable<SaleDocumentsRow>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await transaction
      .insertInto('sale_documents')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
}

/** Writes the columns and raises the version. */
export async function updateSaleRow(
  transaction: Transaction,
  id: number,
  columns: Partial<SaleColumns>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('sales')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function deletePayment(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('sale_payments').where('id', '=', id).execute();
}

export async function deleteDocument(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('sale_documents').where('id', '=', id).execute();
}

/** Deletes sales with their payments and what they were before. @returns how many there were */
export async function deleteSales(transaction: Transaction, ids: readonly number[]): Promise<number> {
  await transaction.deleteFrom('sale_payments').where('sale_id', 'in', idList(ids)).execute();
  await transaction.deleteFrom('sale_documents').where('sale_id', 'in', idList(ids)).execute();
  const { numDeletedRows } = await transaction
    .deleteFrom('sales')
    .where('id', 'in', idList(ids))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Takes the names of these contacts out of the words of the batches that wrote their sales. */
export async function forgetCustomerNames(transaction: Transaction, contactIds: readonly number[]): Promise<void> {
  await sql`
    UPDATE batches SET params = json_set(params, '$.contact', '', '$.name',
      iif(params ->> 'name' = params ->> 'contact', '', params ->> 'name'))
    WHERE params ->> 'contact' <> '' AND id IN (
      SELECT h.batch_id FROM sales AS s JOIN history AS h ON h.table_name = 'sales' AND h.row_id = s.id
      WHERE s.contact_id IN ${idList(contactIds)}
    )`.execute(transaction);
}
