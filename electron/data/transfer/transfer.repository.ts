import type { Insertable } from 'kysely';
import { insertRows } from '../database/insertRows.ts';
import { listOf } from '../database/listOf.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import type {
  ContactKeptPropertiesRow,
  ContactPointsRow,
  ContactsRow,
  ContactTagsRow,
  SpecialDaysRow,
} from '../database/schema.ts';

/** A contact that is here already. */
export interface KnownContact {
  readonly id: number;
  readonly isInBin: boolean;
}

export interface KnownContacts {
  readonly byUid: ReadonlyMap<string, KnownContact>;
  readonly byFingerprint: ReadonlyMap<string, KnownContact>;
}

/** Rows of new contacts; the contacts with their ids. */
export interface NewRows {
  readonly contacts: readonly Insertable<ContactsRow>[];
  readonly points: readonly Insertable<ContactPointsRow>[];
  readonly tags: readonly Insertable<ContactTagsRow>[];
  readonly specialDays: readonly Insertable<SpecialDaysRow>[];
  readonly kept: readonly Insertable<ContactKeptPropertiesRow>[];
}

const ROWS_AT_ONCE = 100;

/**
 * Contacts with one of these uids, or made from an entry with one of these contents; those in use come
 * before those in the bin.
 * @param before contacts from this id on do not count: the import itself added them
 */
export async function knownContacts(
  readable: Readable,
  wanted: { readonly uids: readonly string[]; readonly fingerprints: readonly string[] },
  before: number,
): Promise<KnownContacts> {
  const columns = ['id', 'uid', 'source_fingerprint', 'deleted_at'] as const;
  const byUid = new Map<string, KnownContact>();
  const byFingerprint = new Map<string, KnownContact>();
  if (wanted.uids.length > 0) {
    const rows = await readable
      .selectFrom('contacts')
      .select(columns)
      .where('uid', 'in', listOf(wanted.uids))
      .where('id', '<', before)
      .execute();
    for (const row of rows) byUid.set(row.uid, { id: row.id, isInBin: row.deleted_at !== null });
  }
  if (wanted.fingerprints.length > 0) {
    const rows = await readable
      .selectFrom('contacts')
      .select(columns)
      .where('source_fingerprint', 'in', listOf(wanted.fingerprints))
      .where('id', '<', before)
      .orderBy('id', 'desc')
      .execute();
    for (const row of rows) {
      if (row.source_fingerprint === null) continue;
      const isInBin = row.deleted_at !== null;
      if (!isInBin || !byFingerprint.has(row.source_fingerprint))
        byFingerprint.set(row.source_fingerprint, { id: row.id, isInBin });
    }
  }
  return { byUid, byFingerprint };
}

/** Adds contacts with all that belongs to them. Within a table all rows have the same columns in the same order. */
export async function insertContacts(transaction: Transaction, rows: NewRows): Promise<void> {
  await insertRows(transaction, 'contacts', rows.contacts);
  await insertRows(transaction, 'contact_points', rows.points);
  await insertRows(transaction, 'contact_tags', rows.tags);
  await insertRows(transaction, 'special_days', rows.specialDays);
  await insertRows(transaction, 'contact_kept_properties', rows.kept);
}

/** Companies outside the bin with exactly one of these names, where only one has it. */
export async function onlyCompanies(
  readable: Readable,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let start = 0; start < names.length; start += ROWS_AT_ONCE) {
    const rows = await readable
      .selectFrom('contacts')
      .select((eb) => ['company_name', eb.fn.min<number>('id').as('id')])
      .where('kind', '=', 'company')
      .where('deleted_at', 'is', null)
      .where('company_name', 'in', names.slice(start, start + ROWS_AT_ONCE))
      .groupBy('company_name')
      .having((eb) => eb.fn.countAll(), '=', 1)
      .execute();
    for (const row of rows) found.set(row.company_name, row.id);
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
