import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Transaction } from '../database/handles.ts';
import { insertRows, nextRowId } from '../database/insertRows.ts';
import { idList } from '../database/listOf.ts';
import type { SaleDocumentsRow, SalePaymentsRow, SalesRow } from '../database/moneySchema.ts';
import type { SaleColumns } from './sales.table.ts';

/** Adds sales. @returns their ids, in the same order */
export async function insertSales(
  transaction: Transaction,
  rows: readonly Omit<Insertable<SalesRow>, 'id'>[],
): Promise<readonly number[]> {
  const first = await nextRowId(transaction, 'sales');
  const ids = rows.map((_row, index) => first + index);
  await insertRows(
    transaction,
    'sales',
    rows.map((row, index) => ({ ...row, id: first + index })),
  );
  return ids;
}

export async function insertPayments(
  transaction: Transaction,
  rows: readonly Insertable<SalePaymentsRow>[],
): Promise<void> {
  await insertRows(transaction, 'sale_payments', rows);
}

export async function insertDocuments(
  transaction: Transaction,
  rows: readonly Insertable<SaleDocumentsRow>[],
): Promise<void> {
  await insertRows(transaction, 'sale_documents', rows);
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
