import { listOf } from '../database/listOf.ts';
import type { Readable, Transaction } from '../database/handles.ts';

/** A contact that entries of a calendar may be about. */
export interface LinkableContact {
  readonly id: number;
  readonly uid: string;
  readonly displayName: string;
  readonly birthday: string | null;
}

/** Contacts outside the bin with an id above `after`, by id. */
export async function linkableContacts(readable: Readable, after: number, limit: number): Promise<LinkableContact[]> {
  const rows = await readable
    .selectFrom('contacts')
    .select(['id', 'uid', 'display_name', 'birthday'])
    .where('deleted_at', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, uid: row.uid, displayName: row.display_name, birthday: row.birthday }));
}

/** Who outside the bin has each of these addresses (normalized), where exactly one contact has it. */
export async function ownersOfMail(
  readable: Readable,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (addresses.length === 0) return new Map();
  const rows = await readable
    .selectFrom('contact_points')
    .innerJoin('contacts', 'contacts.id', 'contact_points.contact_id')
    .select((eb) => ['contact_points.normalized', eb.fn.min<number>('contacts.id').as('id')])
    .where('contact_points.type', '=', 'email')
    .where('contact_points.normalized', 'in', listOf(addresses))
    .where('contacts.deleted_at', 'is', null)
    .groupBy('contact_points.normalized')
    .having((eb) => eb.fn.count('contacts.id').distinct(), '=', 1)
    .execute();
  return new Map(rows.flatMap(({ normalized, id }) => (normalized === null ? [] : [[normalized, id] as const])));
}

/** Gives a contact its birthday. */
export async function setBirthday(transaction: Transaction, id: number, birthday: string, at: string): Promise<void> {
  await transaction
    .updateTable('contacts')
    .set({ birthday, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
