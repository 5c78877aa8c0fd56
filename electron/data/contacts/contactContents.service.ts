import type { Selectable } from 'kysely';
import type { Field, OwnValue } from '#shared/fields/field.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { ContactsRow } from '../database/schema.ts';
import type { ContactContent } from './contactContent.ts';
import { saveOwnValues } from './contactOwnValues.repository.ts';
import { saveSpecialDays } from './contactSpecialDays.repository.ts';
import { savePoints, saveTags, updateContact } from './contactWrites.repository.ts';

/** A contact as its row is. */
export type StoredContact = Selectable<ContactsRow>;

/** What is written of a contact in the place of what it was. */
export interface NewContent {
  readonly content: ContactContent;
  /** What stands in other tables is written only where it is named. */
  readonly parts: { readonly points: boolean; readonly tags: boolean; readonly specialDays: boolean };
  /** Values of own fields, in the form of OwnValue; fields that are not named stay. */
  readonly own: readonly OwnValue[];
  /** Columns besides those of its content. */
  readonly besides: Partial<Pick<StoredContact, 'photo' | 'deleted_at' | 'rhythm_since'>>;
}

/** The rows of those of the contacts that exist, by id. */
export async function storedContacts(readable: Readable, ids: readonly number[]): Promise<Map<number, StoredContact>> {
  if (ids.length === 0) return new Map();
  const rows = await readable.selectFrom('contacts').selectAll().where('id', 'in', idList(ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Writes the content of a contact as part of a larger batch and raises its version. Answers its row as it is now.
 * @param fields those that the own values are of, by id
 */
export async function writeContent(
  transaction: Transaction,
  row: StoredContact,
  { content, parts, own, besides }: NewContent,
  { fields, at }: { readonly fields: ReadonlyMap<number, Field>; readonly at: string },
): Promise<StoredContact> {
  const next: StoredContact = { ...row, ...content.columns, ...besides } as StoredContact;
  if (parts.points) await savePoints(transaction, row.id, content.points);
  if (parts.tags) await saveTags(transaction, row.id, content.tags);
  if (parts.specialDays) await saveSpecialDays(transaction, row.id, content.specialDays);
  await saveOwnValues(transaction, row.id, own, fields);
  await updateContact(transaction, row.id, changedColumns(row, next), at);
  return next;
}
