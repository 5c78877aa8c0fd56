import { sql } from 'kysely';
import type { FieldChoice } from '#shared/fields/field.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { listOf } from '../database/listOf.ts';
import type { FieldColumns, FieldRow } from './fields.table.ts';

/** All own fields, in their order. */
export async function fieldRows(readable: Readable): Promise<FieldRow[]> {
  return await readable.selectFrom('own_fields').selectAll().orderBy('position').orderBy('id').execute();
}

export async function fieldRow(readable: Readable, id: number): Promise<FieldRow | undefined> {
  return await readable.selectFrom('own_fields').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many contacts outside the bin have a value, by field. All less those in the bin: both are counted along an index. */
export async function valueCounts(readable: Readable): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ readonly fieldId: number; readonly count: number }>`
    SELECT field_id AS fieldId, sum(count) AS count FROM (
      SELECT field_id, count(*) AS count FROM contact_own_values GROUP BY field_id
      UNION ALL
      SELECT own.field_id, -count(*)
      FROM contacts AS contact CROSS JOIN contact_own_values AS own ON own.contact_id = contact.id
      WHERE contact.deleted_at IS NOT NULL GROUP BY own.field_id
    ) GROUP BY field_id`.execute(readable);
  return new Map(rows.map(({ fieldId, count }) => [fieldId, count]));
}

/** How many values there are of a field, in the bin too. */
export async function countValues(readable: Readable, fieldId: number): Promise<number> {
  const { count } = await readable
    .selectFrom('contact_own_values')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('field_id', '=', fieldId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertField(
  transaction: Transaction,
  row: FieldColumns & { readonly uid: string; readonly position: number },
  at: string,
): Promise<number> {
  const { id } = await transaction
    .insertInto('own_fields')
    .values({ ...row, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes the columns and raises the version. */
export async function updateFieldRow(
  transaction: Transaction,
  id: number,
  columns: Partial<FieldColumns & Pick<FieldRow, 'position'>>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('own_fields')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Takes a field away with all its values. */
export async function deleteField(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('contact_own_values').where('field_id', '=', id).execute();
  await transaction.deleteFrom('own_fields').where('id', '=', id).execute();
}

/** Takes away the values of a field that are among these. Answers how many there were. */
export async function deleteValues(
  transaction: Transaction,
  fieldId: number,
  values: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('contact_own_values')
    .where('field_id', '=', fieldId)
    .where('value', 'in', listOf(values))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Gives the values that name this choice the key that it has now. */
export async function sortChoice(
  transaction: Transaction,
  fieldId: number,
  { id }: FieldChoice,
  { before, now }: { readonly before: string; readonly now: string },
): Promise<void> {
  await transaction
    .updateTable('contact_own_values')
    .set({ sort_key: now })
    .where('field_id', '=', fieldId)
    .where('sort_key', '=', before)
    .where('value', '=', id)
    .execute();
}
