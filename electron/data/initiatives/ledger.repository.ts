import type { Insertable } from 'kysely';
import type { LedgerBasis, LedgerCategory } from '#shared/initiatives/ledgerEntry.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { LedgerEntriesRow } from '../database/moneySchema.ts';
import type { CountedEntryRow, LedgerEntryColumns, LedgerEntryRow } from './ledger.table.ts';

/** Which entries. Everything given has to hold. */
export interface LedgerFilter {
  readonly initiativeId?: number | undefined;
  readonly category?: LedgerCategory | undefined;
  readonly basis?: LedgerBasis | undefined;
}

/** Where an entry stands in the list. */
export interface LedgerPlace {
  readonly startsOn: string;
  readonly id: number;
}

/** By their first day. */
export async function entriesAfter(
  readable: Readable,
  { initiativeId, category, basis }: LedgerFilter,
  after: LedgerPlace | null,
  limit: number,
): Promise<LedgerEntryRow[]> {
  let query = readable.selectFrom('ledger_entries').selectAll().orderBy('starts_on').orderBy('id').limit(limit);
  if (initiativeId !== undefined) query = query.where('initiative_id', '=', initiativeId);
  if (category !== undefined) query = query.where('category', '=', category);
  if (basis !== undefined) query = query.where('basis', '=', basis);
  if (after !== null)
    query = query.where((eb) => eb(eb.refTuple('starts_on', 'id'), '>', eb.tuple(after.startsOn, after.id)));
  return await query.execute();
}

/** What is counted of the entries of one initiative, or of all. */
export async function countedEntries(readable: Readable, initiativeId: number | undefined): Promise<CountedEntryRow[]> {
  const query = readable
    .selectFrom('ledger_entries')
    .select(['initiative_id', 'category', 'basis', 'starts_on', 'every', 'until', 'amount_minor']);
  return await (initiativeId === undefined ? query : query.where('initiative_id', '=', initiativeId)).execute();
}

/** Every entry of an initiative, in the order in which they were written. */
export async function entriesOfInitiative(readable: Readable, initiativeId: number): Promise<LedgerEntryRow[]> {
  return await readable
    .selectFrom('ledger_entries')
    .selectAll()
    .where('initiative_id', '=', initiativeId)
    .orderBy('id')
    .execute();
}

export async function entryRow(readable: Readable, id: number): Promise<LedgerEntryRow | undefined> {
  return await readable.selectFrom('ledger_entries').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function entryUidIsTaken(readable: Readable, uid: string): Promise<boolean> {
  const row = await readable.selectFrom('ledger_entries').select('id').where('uid', '=', uid).executeTakeFirst();
  return row !== undefined;
}

export async function insertEntry(transaction: Transaction, row: Insertable<LedgerEntriesRow>): Promise<number> {
  const { id } = await transaction.insertInto('ledger_entries').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Writes the columns and raises the version. */
export async function updateEntryRow(
  transaction: Transaction,
  id: number,
  columns: Partial<LedgerEntryColumns>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('ledger_entries')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function deleteEntries(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await transaction.deleteFrom('ledger_entries').where('id', 'in', idList(ids)).execute();
}
