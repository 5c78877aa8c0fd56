import type { Field, OwnValue } from '#shared/fields/field.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { ownValueColumns } from '../fields/fields.table.ts';
import { grouped } from '../grouped.ts';

interface OwnValueRow {
  readonly id: number;
  readonly contact_id: number;
  readonly field_id: number;
  readonly value: string;
  readonly sort_key: string;
}

/** Rows of these contacts, in the order of the fields; of two for one field the later one last. */
async function ownValueRowsOf(readable: Readable, contactIds: readonly number[]): Promise<OwnValueRow[]> {
  return await readable
    .selectFrom('contact_own_values as own')
    .innerJoin('own_fields as field', 'field.id', 'own.field_id')
    .select(['own.id', 'own.contact_id', 'own.field_id', 'own.value', 'own.sort_key'])
    .where('own.contact_id', 'in', idList(contactIds))
    .orderBy('own.contact_id')
    .orderBy('field.position')
    .orderBy('field.id')
    .orderBy('own.id')
    .execute();
}

/** Values of own fields by contact, in the order of the fields. */
export async function ownValuesOf(
  readable: Readable,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, OwnValue[]>> {
  const rows = await ownValueRowsOf(readable, contactIds);
  return new Map([...grouped(rows, (row) => row.contact_id)].map(([id, group]) => [id, latestOf(group)]));
}

/** Undoing an old change may bring back a value beside a newer one: then the newer one counts. */
function latestOf(rows: readonly OwnValueRow[]): OwnValue[] {
  const values = new Map(rows.map((row) => [row.field_id, row.value]));
  return [...values].map(([fieldId, value]) => ({ fieldId, value }));
}

/**
 * Writes values of own fields, in the form of OwnValue; an empty one takes it away, and fields that are not named stay.
 * Answers whether anything was written.
 * @param fields those that the values are of, by id
 */
export async function saveOwnValues(
  transaction: Transaction,
  contactId: number,
  own: readonly OwnValue[],
  fields: ReadonlyMap<number, Field>,
): Promise<boolean> {
  if (own.length === 0) return false;
  const rows = grouped(await ownValueRowsOf(transaction, [contactId]), (row) => row.field_id);
  const gone: number[] = [];
  let hasWritten = false;
  for (const { fieldId, value } of own) {
    const field = fields.get(fieldId);
    const all = rows.get(fieldId) ?? [];
    const row = value === '' ? undefined : all.at(-1);
    gone.push(...all.filter((one) => one !== row).map(({ id }) => id));
    if (value === '' || field === undefined) continue;
    const columns = ownValueColumns(field, value);
    if (row?.value === columns.value && row.sort_key === columns.sort_key) continue;
    hasWritten = true;
    if (row === undefined)
      await transaction
        .insertInto('contact_own_values')
        .values({ ...columns, contact_id: contactId })
        .execute();
    else await transaction.updateTable('contact_own_values').set(columns).where('id', '=', row.id).execute();
  }
  if (gone.length === 0) return hasWritten;
  await transaction.deleteFrom('contact_own_values').where('id', 'in', idList(gone)).execute();
  return true;
}
