import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ContactKind } from '#shared/contacts/contactWords.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList, listOf } from '../database/listOf.ts';
import type { OwnValueColumns } from '../fields/fields.table.ts';
import type { ContactColumns } from './contacts.table.ts';

/** Columns that many contacts are given at once. */
export type SharedColumns = Partial<
  Pick<
    ContactColumns,
    | 'employer_id'
    | 'employer_name'
    | 'title'
    | 'do_not_contact_since'
    | 'do_not_contact_why'
    | 'preferred_channel'
    | 'on_credit_hold'
    | 'rhythm_wished_days'
    | 'rhythm_latest_days'
  >
>;

/**
 * Gives the contacts these columns where one of them differs, and raises the version of those and of `touched`. Nobody
 * becomes their own employer. A rhythm counts from today where it is another; without one nothing is put off either.
 * @returns how many were written
 */
export async function setColumns(
  transaction: Transaction,
  ids: readonly number[],
  columns: SharedColumns,
  { touched = [], at, today }: { readonly touched?: readonly number[]; readonly at: string; readonly today: string },
): Promise<number> {
  const differs = (names: readonly (keyof SharedColumns)[]): RawBuilder<boolean> =>
    sql.join(
      [sql`0`, ...names.flatMap((name) => (name in columns ? [sql`${sql.ref(name)} IS NOT ${columns[name]}`] : []))],
      sql` OR `,
    );
  const names = Object.keys(columns) as (keyof SharedColumns)[];
  const assigned = names.map((name) => sql`${sql.ref(name)} = ${columns[name]}`);
  if (columns.rhythm_wished_days === null) assigned.push(sql`rhythm_since = NULL`, sql`touch_snoozed_until = NULL`);
  else if (columns.rhythm_wished_days !== undefined)
    assigned.push(
      sql`rhythm_since = CASE WHEN ${differs(['rhythm_wished_days', 'rhythm_latest_days'])} THEN ${today} ELSE rhythm_since END`,
    );
  const result = await sql`
    UPDATE contacts SET ${sql.join([...assigned, sql`updated_at = ${at}`, sql`version = version + 1`])}
    WHERE id IN ${idList(ids)} AND id IS NOT ${columns.employer_id ?? null}
      AND (${differs(names)} OR id IN ${idList(touched)})`.execute(transaction);
  return Number(result.numAffectedRows ?? 0);
}

/** Gives those of the contacts that are of these kinds a value of an own field. @returns ids of those who had another, or none */
export async function setOwnValue(
  transaction: Transaction,
  ids: readonly number[],
  { field_id: fieldId, value, sort_key: key }: OwnValueColumns,
  kinds: readonly ContactKind[],
): Promise<number[]> {
  const ofKind = sql`SELECT id FROM contacts WHERE id IN ${idList(ids)} AND kind IN ${listOf(kinds)}`;
  const changed = await sql<{ readonly id: number }>`
    UPDATE contact_own_values SET value = ${value}, sort_key = ${key}
    WHERE field_id = ${fieldId} AND value <> ${value} AND contact_id IN (${ofKind})
    RETURNING contact_id AS id`.execute(transaction);
  const added = await sql<{ readonly id: number }>`
    INSERT INTO contact_own_values (contact_id, field_id, value, sort_key)
    SELECT id, ${fieldId}, ${value}, ${key} FROM (${ofKind}) WHERE id NOT IN (
      SELECT contact_id FROM contact_own_values WHERE field_id = ${fieldId} AND contact_id IN ${idList(ids)})
    RETURNING contact_id AS id`.execute(transaction);
  return [...changed.rows, ...added.rows].map(({ id }) => id);
}

/** Takes the contacts' values of an own field away. @returns ids of those who had one */
export async function clearOwnValue(
  transaction: Transaction,
  ids: readonly number[],
  fieldId: number,
): Promise<number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    DELETE FROM contact_own_values WHERE field_id = ${fieldId} AND contact_id IN ${idList(ids)}
    RETURNING contact_id AS id`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** How many of the contacts are of one of these kinds, or this one. */
export async function countOfKinds(
  readable: Readable,
  ids: readonly number[],
  kinds: readonly ContactKind[],
  orId: number | null,
): Promise<number> {
  if (kinds.length === 0 && orId === null) return 0;
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*) AS count FROM contacts
    WHERE id IN ${idList(ids)} AND (kind IN ${listOf(kinds)} OR id IS ${orId})`.execute(readable);
  return rows[0]?.count ?? 0;
}
