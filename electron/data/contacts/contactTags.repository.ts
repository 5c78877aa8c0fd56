import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { insertRows } from '../database/insertRows.ts';
import { idList } from '../database/listOf.ts';

export interface TagRow {
  readonly id: number;
  readonly tag: string;
  readonly position: number;
}

/** The tags of those of the contacts that exist; without tags an empty list. */
export async function tagsOf(
  readable: Readable,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, readonly TagRow[]>> {
  const rows = await readable
    .selectFrom('contacts')
    .leftJoin('contact_tags', 'contact_tags.contact_id', 'contacts.id')
    .select(['contacts.id as contactId', 'contact_tags.id', 'contact_tags.tag', 'contact_tags.position'])
    .where('contacts.id', 'in', idList(contactIds))
    .orderBy('contacts.id')
    .orderBy('contact_tags.position')
    .execute();
  const tags = new Map<number, TagRow[]>();
  for (const { contactId, id, tag, position } of rows) {
    const list = tags.get(contactId) ?? [];
    tags.set(contactId, list);
    if (id !== null && tag !== null && position !== null) list.push({ id, tag, position });
  }
  return tags;
}

export async function addTagRows(
  transaction: Transaction,
  rows: readonly { readonly contactId: number; readonly tag: string; readonly position: number }[],
): Promise<void> {
  const columns = rows.map(({ contactId, tag, position }) => ({
    contact_id: contactId,
    tag,
    folded_tag: tagKey(tag),
    position,
  }));
  await insertRows(transaction, 'contact_tags', columns);
}

export async function removeTagRows(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await transaction.deleteFrom('contact_tags').where('id', 'in', idList(ids)).execute();
}
