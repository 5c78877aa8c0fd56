import type { Insertable } from 'kysely';
import type { Interaction } from '#shared/interactions/interaction.ts';
import type { Named } from '#shared/kernel/named.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { InteractionsRow } from '../database/schema.ts';
import { interactionFromRow } from './interactions.table.ts';
import type { InteractionColumns, InteractionRow } from './interactions.table.ts';

/** Those of the interactions that exist, by id, read in two queries for all of them. */
export async function interactionsById(
  readable: Readable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Interaction>> {
  if (ids.length === 0) return new Map();
  const rows = await readable
    .selectFrom('interactions as interaction')
    .innerJoin('contacts as contact', 'contact.id', 'interaction.contact_id')
    .leftJoin('staff', 'staff.id', 'interaction.staff_id')
    .selectAll('interaction')
    .select(['contact.display_name as contact_name', 'staff.name as staff_name'])
    .where('interaction.id', 'in', idList(ids))
    .execute();
  const present = new Map<number, Named[]>(rows.map((row) => [row.id, []]));
  const others = await readable
    .selectFrom('interaction_contacts as other')
    .innerJoin('contacts as contact', 'contact.id', 'other.contact_id')
    .select(['other.interaction_id', 'contact.id', 'contact.display_name as displayName'])
    .where('other.interaction_id', 'in', idList(ids))
    .orderBy('other.id')
    .execute();
  for (const { interaction_id: id, ...contact } of others) present.get(id)?.push(contact);
  return new Map(rows.map((row) => [row.id, interactionFromRow(row, present.get(row.id) ?? [])]));
}

/** The row as it is stored, or undefined. */
export async function interactionRow(readable: Readable, id: number): Promise<InteractionRow | undefined> {
  return await readable.selectFrom('interactions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether some interaction has this uid. */
export async function interactionUidIsTaken(readable: Readable, uid: string): Promise<boolean> {
  return (
    (await readable.selectFrom('interactions').select('id').where('uid', '=', uid).executeTakeFirst()) !== undefined
  );
}

/** Ids of the other contacts who were present. */
export async function presentIds(readable: Readable, interactionId: number): Promise<number[]> {
  const rows = await readable
    .selectFrom('interaction_contacts')
    .select('contact_id')
    .where('interaction_id', '=', interactionId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.contact_id);
}

/** Those of the contacts that exist, and whether they are in the bin. */
export async function contactsInBin(readable: Readable, ids: readonly number[]): Promise<ReadonlyMap<number, boolean>> {
  const rows = await readable
    .selectFrom('contacts')
    .select(['id', 'deleted_at'])
    .where('id', 'in', idList(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row.deleted_at !== null]));
}

export async function insertInteraction(transaction: Transaction, row: Insertable<InteractionsRow>): Promise<number> {
  const { id } = await transaction.insertInto('interactions').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Writes the columns and raises the version. */
export async function updateInteractionRow(
  transaction: Transaction,
  id: number,
  columns: Partial<InteractionColumns>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('interactions')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Makes exactly these the other contacts who were present; rows of those who stay are kept. Answers whether anything was written. */
export async function savePresent(
  transaction: Transaction,
  interactionId: number,
  contactIds: readonly number[],
  { happened_key, staff_id }: Pick<InteractionRow, 'happened_key' | 'staff_id'>,
): Promise<boolean> {
  const rows = await transaction
    .selectFrom('interaction_contacts')
    .selectAll()
    .where('interaction_id', '=', interactionId)
    .execute();
  const gone = rows.filter((row) => !contactIds.includes(row.contact_id)).map((row) => row.id);
  if (gone.length > 0) await transaction.deleteFrom('interaction_contacts').where('id', 'in', idList(gone)).execute();
  const stale = rows
    .filter((row) => !gone.includes(row.id) && (row.happened_key !== happened_key || row.staff_id !== staff_id))
    .map((row) => row.id);
  if (stale.length > 0) {
    await transaction
      .updateTable('interaction_contacts')
      .set({ happened_key, staff_id })
      .where('id', 'in', idList(stale))
      .execute();
  }
  const added = contactIds.filter((id) => rows.every((row) => row.contact_id !== id));
  if (added.length > 0) {
    await transaction
      .insertInto('interaction_contacts')
      .values(added.map((id) => ({ interaction_id: interactionId, contact_id: id, happened_key, staff_id })))
      .execute();
  }
  return gone.length + stale.length + added.length > 0;
}

/** Deletes the interaction with what says who was present. */
export async function deleteInteraction(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('interaction_contacts').where('interaction_id', '=', id).execute();
  await transaction.deleteFrom('interactions').where('id', '=', id).execute();
}
