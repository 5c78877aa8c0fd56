import { CompiledQuery, sql } from 'kysely';
import { SEARCH_COLUMNS } from '#shared/search/searchColumns.ts';
import type { SearchColumns } from '#shared/search/searchText.rules.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { OwnFieldsRow } from '../database/ownFieldsSchema.ts';
import type { ContactPointsRow, ContactsRow } from '../database/schema.ts';

/** What is searched of, each in an index of its own. */
export type Searched = 'contact' | 'reminder';

/** Rows of one statement; longer ones cost more to compile than they save. */
const ROWS_AT_ONCE = 50;

/** The words of a contact as they stand in the index. */
export interface ContactWords {
  readonly id: number;
  readonly columns: SearchColumns;
}

export interface ReminderWords {
  readonly id: number;
  readonly text: string;
}

/** Ids of those whose words are stale, ascending, after `after`. */
export async function staleIds(
  transaction: Transaction,
  of: Searched,
  after: number,
  limit: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    SELECT id FROM ${dirty(of)} WHERE id > ${after} ORDER BY id LIMIT ${limit}`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** How many have stale words. */
export async function staleCount(transaction: Transaction, of: Searched): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`SELECT count(*) AS count FROM ${dirty(of)}`.execute(
    transaction,
  );
  return rows[0]?.count ?? 0;
}

/** Forgets which words were stale. */
export async function forgetStale(transaction: Transaction, of: Searched): Promise<void> {
  await sql`DELETE FROM ${dirty(of)}`.execute(transaction);
}

export type SearchedRow = Pick<
  ContactsRow,
  | 'kind'
  | 'display_name'
  | 'family_name'
  | 'given_name'
  | 'middle_name'
  | 'nickname'
  | 'phonetic_family_name'
  | 'phonetic_given_name'
  | 'company_name'
  | 'departments'
  | 'title'
  | 'note'
> & { readonly id: number; readonly employer: string };
export type SearchedPoint = Pick<ContactPointsRow, 'contact_id' | 'type' | 'value' | 'normalized' | 'service'>;
export interface SearchedTag {
  readonly contact_id: number;
  readonly tag: string;
}
export interface SearchedOwnValue {
  readonly contact_id: number;
  readonly name: string;
  readonly type: OwnFieldsRow['type'];
  readonly value: string;
  /** Of a choice: what it is called; null where it is none, or gone. */
  readonly label: string | null;
}

/** What of these contacts is looked through: rows of four tables. */
export interface SearchedRows {
  readonly contacts: readonly SearchedRow[];
  readonly points: readonly SearchedPoint[];
  readonly tags: readonly SearchedTag[];
  readonly own: readonly SearchedOwnValue[];
}

/** What of those of the contacts that exist is looked through, in the bin or not. */
export async function searchedRows(readable: Readable, ids: readonly number[]): Promise<SearchedRows> {
  const { rows: contacts } = await sql<SearchedRow>`
    SELECT c.id, c.kind, c.display_name, c.family_name, c.given_name, c.middle_name, c.nickname,
      c.phonetic_family_name, c.phonetic_given_name, c.company_name, c.departments, c.title, c.note,
      coalesce(e.display_name, c.employer_name) AS employer
    FROM contacts AS c LEFT JOIN contacts AS e ON e.id = c.employer_id
    WHERE c.id IN ${idList(ids)}`.execute(readable);
  const { rows: points } = await sql<SearchedPoint>`
    SELECT contact_id, type, value, normalized, service FROM contact_points
    WHERE contact_id IN ${idList(ids)} ORDER BY contact_id, position, id`.execute(readable);
  const { rows: tags } = await sql<SearchedTag>`
    SELECT contact_id, tag FROM contact_tags WHERE contact_id IN ${idList(ids)}
    ORDER BY contact_id, position, id`.execute(readable);
  const { rows: own } = await sql<SearchedOwnValue>`
    SELECT v.contact_id, f.name, f.type, v.value, iif(f.type <> 'choice' OR NOT json_valid(f.choices), NULL, (
        SELECT c.value ->> 'label' FROM json_each(f.choices) AS c WHERE c.value ->> 'id' = v.value
      )) AS label
    FROM contact_own_values AS v JOIN own_fields AS f ON f.id = v.field_id
    WHERE v.contact_id IN ${idList(ids)} ORDER BY v.contact_id, v.field_id, v.id`.execute(readable);
  return { contacts, points, tags, own };
}

/** The texts of those of the reminders that exist. */
export async function reminderTexts(readable: Readable, ids: readonly number[]): Promise<readonly ReminderWords[]> {
  const { rows } = await sql<ReminderWords>`SELECT id, text FROM reminders WHERE id IN ${idList(ids)}`.execute(
    readable,
  );
  return rows;
}

/** Puts contacts into the index that stand nowhere in it. */
export async function saveContactWords(transaction: Transaction, words: readonly ContactWords[]): Promise<void> {
  await save(
    transaction,
    'contact',
    SEARCH_COLUMNS,
    words.map(({ id, columns }) => [id, ...SEARCH_COLUMNS.map((column) => columns[column])]),
  );
}

/**
 * Puts contacts into the index that were just added and stand nowhere in it: their words were prepared while they were
 * written, so they are stale no more.
 */
export async function saveNewContactWords(transaction: Transaction, words: readonly ContactWords[]): Promise<void> {
  await saveContactWords(transaction, words);
  await forgetStaleContactWords(
    transaction,
    words.map(({ id }) => id),
  );
}

/** Forgets that these were stale: what stands in the index of them is what they are found by. */
export async function forgetStaleContactWords(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await sql`DELETE FROM ${dirty('contact')} WHERE id IN ${idList(ids)}`.execute(transaction);
}

/** Puts reminders into the index that stand nowhere in it. */
export async function saveReminderWords(transaction: Transaction, words: readonly ReminderWords[]): Promise<void> {
  await save(
    transaction,
    'reminder',
    ['text'],
    words.map(({ id, text }) => [id, text]),
  );
}

async function save(
  transaction: Transaction,
  of: Searched,
  columns: readonly string[],
  rows: readonly (readonly (number | string)[])[],
): Promise<void> {
  const names = ['rowid', ...columns];
  const row = `(${names.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length;) {
    const count = rows.length - start < ROWS_AT_ONCE ? 1 : ROWS_AT_ONCE;
    const statement = `INSERT INTO ${of}_search (${names.join(', ')}) VALUES ${Array.from({ length: count }, () => row).join(', ')}`;
    await transaction.executeQuery(CompiledQuery.raw(statement, rows.slice(start, start + count).flat()));
    start += count;
  }
}

/** Takes those of them out of the index that stand in it. */
export async function dropWords(transaction: Transaction, of: Searched, ids: readonly number[]): Promise<void> {
  await sql`
    DELETE FROM ${index(of)} WHERE rowid IN (
      SELECT id FROM ${sql.table(`${of}_search_docsize`)} WHERE id IN ${idList(ids)})`.execute(transaction);
}

/** What FTS5 does by itself (section 6.7). */
const DELETED_PER_CENT = 10;

/**
 * Whether FTS5 writes a part of the index anew as soon as a tenth of it is deleted. Where many change at once it would do
 * so over and over in the same transaction; what it leaves then, it makes good little by little with later changes.
 */
export async function tidyUp(transaction: Transaction, of: Searched, doesSo: boolean): Promise<void> {
  const share = sql.lit(doesSo ? DELETED_PER_CENT : 0);
  await sql`INSERT INTO ${index(of)} (${index(of)}, rank) VALUES ('deletemerge', ${share})`.execute(transaction);
}

/**
 * Whether everything that there is stands in the index: one that was just made, or emptied, holds nothing.
 * @throws SqliteError SQLITE_CORRUPT_VTAB where it cannot even be opened
 */
export async function isComplete(readable: Readable, of: Searched): Promise<boolean> {
  await sql`SELECT rowid FROM ${index(of)} WHERE ${index(of)} MATCH 'a' LIMIT 1`.execute(readable);
  const { rows } = await sql<{ readonly isComplete: number }>`
    SELECT (SELECT count(*) FROM ${sql.table(`${of}s`)}) = (SELECT count(*) FROM ${sql.table(`${of}_search_docsize`)})
      AS isComplete`.execute(readable);
  return rows[0]?.isComplete === 1;
}

/** Empties the index, also one that is damaged, and makes everything stale. */
export async function beginAnew(transaction: Transaction, of: Searched): Promise<void> {
  await sql`INSERT INTO ${index(of)} (${index(of)}) VALUES ('delete-all')`.execute(transaction);
  await sql`INSERT OR IGNORE INTO ${dirty(of)} (id) SELECT id FROM ${sql.table(`${of}s`)}`.execute(transaction);
}

function index(of: Searched) {
  return sql.table(`${of}_search`);
}

function dirty(of: Searched) {
  return sql.table(`temp.dirty_${of}_words`);
}
