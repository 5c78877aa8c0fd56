import type { Insertable, Updateable } from 'kysely';
import type { ContactPoint } from '#shared/contacts/contactPoint.ts';
import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { Transaction } from '../database/handles.ts';
import type { ContactsRow } from '../database/schema.ts';
import { pointRows } from './contacts.repository.ts';
import { pointColumns } from './contacts.table.ts';
import type { PointColumns, PointRow } from './contacts.table.ts';
import { idList } from '../database/listOf.ts';

export async function insertContact(transaction: Transaction, row: Insertable<ContactsRow>): Promise<number> {
  const { id } = await transaction.insertInto('contacts').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Writes the columns and raises the version. */
export async function updateContact(
  transaction: Transaction,
  id: number,
  columns: Updateable<ContactsRow>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('contacts')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The same for many at once; `where` says which of them. Answers the number of rows written. */
export async function moveContacts(
  transaction: Transaction,
  ids: readonly number[],
  into: 'bin' | 'use',
  at: string,
): Promise<number> {
  const result = await transaction
    .updateTable('contacts')
    .set({ deleted_at: into === 'bin' ? at : null, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', idList(ids))
    .where('deleted_at', into === 'bin' ? 'is' : 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function touchContacts(transaction: Transaction, ids: readonly number[], at: string): Promise<void> {
  await transaction
    .updateTable('contacts')
    .set({ updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', idList(ids))
    .execute();
}

/** What a row is recognised by when points are saved again. */
function contentKey(columns: PointColumns): string {
  return JSON.stringify([
    columns.type,
    columns.value,
    columns.label,
    columns.service,
    columns.address,
    columns.kept_params,
  ]);
}

function changed(row: PointRow, next: PointColumns & { readonly position: number }): boolean {
  return (Object.keys(next) as (keyof typeof next)[]).some((column) => row[column] !== next[column]);
}

/**
 * Makes the contact's points exactly these. Rows with equal content keep their ids; of the rest, rows of
 * the same type are overwritten in their order. Answers whether anything was written.
 */
export async function savePoints(
  transaction: Transaction,
  contactId: number,
  points: readonly ContactPoint[],
): Promise<boolean> {
  const wanted = points.map((point, position) => ({ ...pointColumns(point), position }));
  const free = new Set(await pointRows(transaction, contactId));
  const kept = new Map<(typeof wanted)[number], PointRow>();
  const claim = (isMatch: (row: PointRow, next: (typeof wanted)[number]) => boolean) => {
    for (const next of wanted) {
      if (kept.has(next)) continue;
      const row = [...free].find((one) => isMatch(one, next));
      if (row === undefined) continue;
      kept.set(next, row);
      free.delete(row);
    }
  };
  claim((row, next) => contentKey(row) === contentKey(next));
  claim((row, next) => row.type === next.type);
  let hasWritten = false;
  for (const next of wanted) {
    const row = kept.get(next);
    if (row !== undefined && !changed(row, next)) continue;
    hasWritten = true;
    if (row === undefined)
      await transaction
        .insertInto('contact_points')
        .values({ ...next, contact_id: contactId })
        .execute();
    else await transaction.updateTable('contact_points').set(next).where('id', '=', row.id).execute();
  }
  if (free.size === 0) return hasWritten;
  await transaction
    .deleteFrom('contact_points')
    .where('id', 'in', idList([...free].map((row) => row.id)))
    .execute();
  return true;
}

/** Makes the contact's tags exactly these; tags that stay keep their rows. Answers whether anything was written. */
export async function saveTags(transaction: Transaction, contactId: number, tags: readonly string[]): Promise<boolean> {
  const rows = await transaction.selectFrom('contact_tags').selectAll().where('contact_id', '=', contactId).execute();
  const free = new Map(rows.map((row) => [row.folded_tag, row]));
  let hasWritten = false;
  for (const [position, tag] of tags.entries()) {
    const key = tagKey(tag);
    const row = free.get(key);
    free.delete(key);
    if (row?.tag === tag && row.position === position) continue;
    hasWritten = true;
    const columns = { tag, folded_tag: key, position };
    if (row === undefined)
      await transaction
        .insertInto('contact_tags')
        .values({ ...columns, contact_id: contactId })
        .execute();
    else await transaction.updateTable('contact_tags').set(columns).where('id', '=', row.id).execute();
  }
  if (free.size === 0) return hasWritten;
  await transaction
    .deleteFrom('contact_tags')
    .where('id', 'in', idList([...free.values()].map((row) => row.id)))
    .execute();
  return true;
}

/** Ids of all that is in the bin. */
export async function binIds(transaction: Transaction): Promise<number[]> {
  const rows = await transaction
    .selectFrom('contacts')
    .select('id')
    .where('deleted_at', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Writes down the names of employers in the bin with the people outside it. */
export async function keepEmployerNames(transaction: Transaction): Promise<void> {
  await transaction
    .updateTable('contacts')
    .set((eb) => ({
      employer_name: eb.fn.coalesce(
        eb
          .selectFrom('contacts as employer')
          .select('employer.display_name')
          .whereRef('employer.id', '=', 'contacts.employer_id'),
        eb.val(''),
      ),
    }))
    .where('deleted_at', 'is', null)
    .where('employer_id', 'in', (eb) =>
      eb.selectFrom('contacts as gone').select('gone.id').where('gone.deleted_at', 'is not', null),
    )
    .execute();
}
