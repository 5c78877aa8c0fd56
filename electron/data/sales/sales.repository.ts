import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { DocumentRow, NamedSaleRow, PaymentRow, StoredSale } from './sales.table.ts';

/** Those of the sales that exist, by id, with the names that they show. */
export async function saleRowsById(
  readable: Readable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NamedSaleRow>> {
  if (ids.length === 0) return new Map();
  const rows = await readable
    .selectFrom('sales as sale')
    .leftJoin('contacts as contact', 'contact.id', 'sale.contact_id')
    .leftJoin('initiatives as initiative', 'initiative.id', 'sale.initiative_id')
    .leftJoin('staff', 'staff.id', 'sale.staff_id')
    .selectAll('sale')
    .select(['contact.display_name as contact_name', 'initiative.name as initiative_name', 'staff.name as staff_name'])
    .where('sale.id', 'in', idList(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The row as it is stored, or undefined. */
export async function storedSale(readable: Readable, id: number): Promise<StoredSale | undefined> {
  return await readable.selectFrom('sales').selectAll().where('id', '=', id).executeTakeFirst();
}

/** By day, then as they were written down. */
export async function paymentsOf(readable: Readable, saleIds: readonly number[]): Promise<readonly PaymentRow[]> {
  return await readable
    .selectFrom('sale_payments')
    .selectAll()
    .where('sale_id', 'in', idList(saleIds))
    .orderBy('sale_id')
    .orderBy('paid_on')
    .orderBy('id')
    .execute();
}

/** What the sales were before, oldest first. */
export async function documentsOf(readable: Readable, saleIds: readonly number[]): Promise<readonly DocumentRow[]> {
  return await readable
    .selectFrom('sale_documents')
    .selectAll()
    .where('sale_id', 'in', idList(saleIds))
    .orderBy('sale_id')
    .orderBy('id')
    .execute();
}

export async function saleUidIsTaken(readable: Readable, uid: string): Promise<boolean> {
  return (await readable.selectFrom('sales').select('id').where('uid', '=', uid).executeTakeFirst()) !== undefined;
}

/** Those of the contacts that exist: their name, and whether they are in the bin. */
export async function customersById(
  readable: Readable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { readonly name: string; readonly isInBin: boolean }>> {
  const rows = await readable
    .selectFrom('contacts')
    .select(['id', 'display_name', 'deleted_at'])
    .where('id', 'in', idList(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, { name: row.display_name, isInBin: row.deleted_at !== null }]));
}

export async function initiativeExists(readable: Readable, id: number): Promise<boolean> {
  return (await readable.selectFrom('initiatives').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
