import type { Readable, Transaction } from '../database/handles.ts';
import type { ViewRow } from './views.table.ts';

/** All saved views, in their order. */
export async function allViews(readable: Readable): Promise<ViewRow[]> {
  return await readable.selectFrom('contact_views').selectAll().orderBy('position').orderBy('id').execute();
}

export async function insertView(
  transaction: Transaction,
  view: { readonly name: string; readonly query: string; readonly position: number; readonly at: string },
): Promise<ViewRow> {
  const { name, query, position, at } = view;
  return await transaction
    .insertInto('contact_views')
    .values({ name, query, position, created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes the columns and raises the version. */
export async function updateView(
  transaction: Transaction,
  id: number,
  columns: Partial<Pick<ViewRow, 'name' | 'query'>>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('contact_views')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Puts a view in its place. What it asks for stays as it is, and so its version. */
export async function placeView(transaction: Transaction, id: number, position: number): Promise<void> {
  await transaction.updateTable('contact_views').set({ position }).where('id', '=', id).execute();
}

export async function deleteView(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('contact_views').where('id', '=', id).execute();
}
