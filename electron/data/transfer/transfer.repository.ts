import type { Insertable } from 'kysely';
import { insertRows } from '../database/insertRows.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import type { ContactOwnValuesRow } from '../database/ownFieldsSchema.ts';
import type {
  ContactKeptPropertiesRow,
  ContactPointsRow,
  ContactsRow,
  ContactTagsRow,
  SpecialDaysRow,
} from '../database/schema.ts';

/** Rows of new contacts; the contacts with their ids. */
export interface NewRows {
  readonly contacts: readonly Insertable<ContactsRow>[];
  readonly points: readonly Insertable<ContactPointsRow>[];
  readonly tags: readonly Insertable<ContactTagsRow>[];
  readonly specialDays: readonly Insertable<SpecialDaysRow>[];
  readonly kept: readonly Insertable<ContactKeptPropertiesRow>[];
  readonly own: readonly Insertable<ContactOwnValuesRow>[];
}

const ROWS_AT_ONCE = 100;

/** Adds contacts with all that belongs to them. Within a table all rows have the same columns in the same order. */
export async function insertContacts(transaction: Transaction, rows: NewRows): Promise<void> {
  await insertRows(transaction, 'contacts', rows.contacts);
  await insertRows(transaction, 'contact_points', rows.points);
  await insertRows(transaction, 'contact_tags', rows.tags);
  await insertRows(transaction, 'special_days', rows.specialDays);
  await insertRows(transaction, 'contact_kept_properties', rows.kept);
  await insertRows(transaction, 'contact_own_values', rows.own);
}

/** Companies outside the bin with exactly one of these names, where only one has it. */
export async function onlyCompanies(
  readable: Readable,
  names: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: number; readonly displayName: string }>> {
  const found = new Map<string, { readonly id: number; readonly displayName: string }>();
  for (let start = 0; start < names.length; start += ROWS_AT_ONCE) {
    const rows = await readable
      .selectFrom('contacts')
      .select((eb) => ['company_name', 'display_name', eb.fn.min<number>('id').as('id')])
      .where('kind', '=', 'company')
      .where('deleted_at', 'is', null)
      .where('company_name', 'in', names.slice(start, start + ROWS_AT_ONCE))
      .groupBy('company_name')
      .having((eb) => eb.fn.countAll(), '=', 1)
      .execute();
    for (const row of rows) found.set(row.company_name, { id: row.id, displayName: row.display_name });
  }
  return found;
}

/** Makes the company the employer of these contacts that this batch added. */
export async function linkEmployer(
  transaction: Transaction,
  companyId: number,
  contactIds: readonly number[],
): Promise<void> {
  for (let start = 0; start < contactIds.length; start += ROWS_AT_ONCE) {
    await transaction
      .updateTable('contacts')
      .set({ employer_id: companyId, employer_name: '' })
      .where('id', 'in', contactIds.slice(start, start + ROWS_AT_ONCE))
      .where('id', '!=', companyId)
      .execute();
  }
}
