import { sql } from 'kysely';
import type { Transaction } from './handles.ts';
import type { Schema } from './schema.ts';
import type { RowsDone } from './writer.ts';
import { eraseWords } from './eraseWords.ts';

const IDS_AT_A_TIME = 5000;
const ROWS_AT_A_TIME = 1000;

interface ForeignKey {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly isPart: number;
  /** Whether the table has ids; one that has none only counts what other rows say. */
  readonly hasId: number;
}

/** Rows of a table. */
export interface Rows {
  readonly table: keyof Schema;
  readonly ids: readonly number[];
}

export interface EraseOptions {
  /** Rows of other tables that go with them. */
  readonly also?: readonly Rows[];
  /** Called between pieces of the work: lets others run, and throws to stop it. */
  readonly pause?: () => Promise<void>;
  /** Told how many rows of how many are deleted, those of other tables among them. */
  readonly onDeleted?: RowsDone;
}

/**
 * Deletes rows for good, with the rows that belong to them (those that must refer to them), and takes their contents
 * out of the history and off the disk's free pages; other rows that refer to them do so no more.
 * Pictures that neither a row nor the history needs any more go too. Cannot be undone; older batches still can, and
 * list what is gone. To be called in `writeUntracked`. Backups keep what they hold until they are thinned out.
 * @returns how many rows of `table` were deleted
 */
export async function eraseRows(
  transaction: Transaction,
  table: keyof Schema,
  ids: readonly number[],
  { also = [], pause = async () => {}, onDeleted }: EraseOptions = {},
): Promise<number> {
  await sql`CREATE TEMP TABLE IF NOT EXISTS erased_row
    (table_name TEXT, row_id INTEGER, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID`.execute(transaction);
  await sql`CREATE TEMP TABLE IF NOT EXISTS moved_row
    (table_name TEXT, row_id INTEGER, moved_id INTEGER, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID`.execute(
    transaction,
  );
  for (const rows of [{ table, ids }, ...also]) await addRows(transaction, rows);
  const allForeignKeys = await foreignKeysOf(transaction);
  const foreignKeys = allForeignKeys.filter(({ hasId }) => hasId === 1);
  await addParts(transaction, foreignKeys, pause);
  await noteMoved(transaction, foreignKeys);
  await pause();
  await eraseImages(transaction);
  await sql`PRAGMA defer_foreign_keys = ON`.execute(transaction);
  for (const key of foreignKeys.filter(({ isPart }) => isPart === 0)) await letGo(transaction, key);
  for (const key of allForeignKeys.filter(({ hasId }) => hasId === 0)) await deleteCounts(transaction, key);
  await pause();
  await eraseWords(transaction, (of) => erasedIds(transaction, of));
  const deleted = await deleteRows(transaction, table, async (done, total) => {
    onDeleted?.(done, total);
    await pause();
  });
  await deleteUnusedPhotos(transaction);
  await sql`DELETE FROM temp.erased_row`.execute(transaction);
  await sql`DELETE FROM temp.moved_row`.execute(transaction);
  return deleted;
}

async function addRows(transaction: Transaction, { table, ids }: Rows): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_AT_A_TIME) {
    await sql`INSERT OR IGNORE INTO temp.erased_row
      SELECT ${table}, value FROM json_each(${JSON.stringify(ids.slice(start, start + IDS_AT_A_TIME))})`.execute(
      transaction,
    );
  }
}

async function foreignKeysOf(transaction: Transaction): Promise<readonly ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    SELECT t.name AS child, k."from" AS "column", k."table" AS parent, c."notnull" AS isPart,
      EXISTS (SELECT 1 FROM pragma_table_info(t.name) AS i WHERE i.name = 'id') AS hasId
    FROM pragma_table_list AS t
      JOIN pragma_foreign_key_list(t.name) AS k
      JOIN pragma_table_info(t.name) AS c ON c.name = k."from"
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name <> 'history' AND k."table" <> 'photos'`.execute(
    transaction,
  );
  return rows;
}

/**
 * Adds rows that belong to erased rows, also those that only the history knows, until there are no more. A row that
 * belongs to another by now stays.
 */
async function addParts(
  transaction: Transaction,
  foreignKeys: readonly ForeignKey[],
  pause: () => Promise<void>,
): Promise<void> {
  const parts = foreignKeys.filter(({ isPart }) => isPart === 1);
  let added: bigint;
  do {
    added = 0n;
    for (const { child, column, parent } of parts) {
      const erased = sql`SELECT row_id FROM temp.erased_row WHERE table_name = ${parent}`;
      const now = await sql`INSERT OR IGNORE INTO temp.erased_row
        SELECT ${child}, id FROM ${sql.table(child)} WHERE ${sql.ref(column)} IN (${erased})`.execute(transaction);
      const before = await sql`INSERT OR IGNORE INTO temp.erased_row
        SELECT ${child}, row_id FROM history
        WHERE table_name = ${child} AND before IS NOT NULL
          AND json_extract(before, ${`$.${column}`}) IN (${erased})
          AND NOT EXISTS (SELECT 1 FROM ${sql.table(child)} AS living WHERE living.id = history.row_id)`.execute(
        transaction,
      );
      added += (now.numAffectedRows ?? 0n) + (before.numAffectedRows ?? 0n);
      await pause();
    }
  } while (added > 0n);
}

/** Rows that belonged to erased ones and moved on: what was written of them before bears the names of erased ones. */
async function noteMoved(transaction: Transaction, foreignKeys: readonly ForeignKey[]): Promise<void> {
  for (const { child, column, parent } of foreignKeys.filter(({ isPart }) => isPart === 1)) {
    await sql`INSERT OR REPLACE INTO temp.moved_row
      SELECT ${child}, row_id, max(id) FROM history
      WHERE table_name = ${child} AND before IS NOT NULL
        AND json_extract(before, ${`$.${column}`}) IN (SELECT row_id FROM temp.erased_row WHERE table_name = ${parent})
        AND row_id NOT IN (SELECT row_id FROM temp.erased_row WHERE table_name = ${child})
      GROUP BY row_id`.execute(transaction);
  }
}

/** The history keeps that something was written, but not what; names go from batches that wrote nothing else. */
async function eraseImages(transaction: Transaction): Promise<void> {
  const isErased = sql`EXISTS (SELECT 1 FROM temp.erased_row AS e WHERE e.table_name = h.table_name AND e.row_id = h.row_id)`;
  const isOfErased = sql`(${isErased} OR EXISTS (
    SELECT 1 FROM temp.moved_row AS m WHERE m.table_name = h.table_name AND m.row_id = h.row_id AND h.id < m.moved_id))`;
  await sql`UPDATE batches SET params = (
      SELECT json_group_object(p.key, CASE WHEN p.type = 'text' AND p.key NOT IN ('undoneLabel', 'channel') THEN '' ELSE p.value END)
      FROM json_each(batches.params) AS p
    )
    WHERE (
        id IN (SELECT h.batch_id FROM history AS h JOIN temp.erased_row AS e USING (table_name, row_id))
        OR id IN (SELECT h.batch_id FROM history AS h JOIN temp.moved_row AS m USING (table_name, row_id))
      )
      AND NOT EXISTS (SELECT 1 FROM history AS h WHERE h.batch_id = batches.id AND NOT ${isOfErased})`.execute(
    transaction,
  );
  await sql`UPDATE history AS h SET before = NULL WHERE before IS NOT NULL AND ${isErased}`.execute(transaction);
}

async function letGo(transaction: Transaction, { child, column, parent }: ForeignKey): Promise<void> {
  const { rows } = await sql`SELECT 1 FROM pragma_table_info(${child}) WHERE name = 'version'`.execute(transaction);
  const rise = rows.length === 0 ? sql`` : sql`, version = version + 1`;
  await sql`UPDATE ${sql.table(child)} SET ${sql.ref(column)} = NULL ${rise}
    WHERE ${sql.ref(column)} IN (SELECT row_id FROM temp.erased_row WHERE table_name = ${parent})
      AND id NOT IN (SELECT row_id FROM temp.erased_row WHERE table_name = ${child})`.execute(transaction);
}

/** What was counted for erased rows. */
async function deleteCounts(transaction: Transaction, { child, column, parent }: ForeignKey): Promise<void> {
  await sql`DELETE FROM ${sql.table(child)}
    WHERE ${sql.ref(column)} IN (SELECT row_id FROM temp.erased_row WHERE table_name = ${parent})`.execute(transaction);
}

async function deleteRows(
  transaction: Transaction,
  table: string,
  afterPiece: (done: number, total: number) => Promise<void>,
): Promise<number> {
  const { rows } = await sql<{ readonly name: string; readonly count: number }>`
    SELECT table_name AS name, count(*) AS count FROM temp.erased_row GROUP BY table_name`.execute(transaction);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  let deleted = 0n;
  for (const { name } of rows) {
    for (let piece = await rowsAfter(transaction, name, -1); piece.count > 0;) {
      const { first, last } = piece;
      const result = await sql`DELETE FROM ${sql.table(name)} WHERE id IN (
        SELECT row_id FROM temp.erased_row WHERE table_name = ${name} AND row_id BETWEEN ${first} AND ${last}
      )`.execute(transaction);
      if (name === table) deleted += result.numAffectedRows ?? 0n;
      done += piece.count;
      await afterPiece(done, total);
      piece = await rowsAfter(transaction, name, last);
    }
  }
  return Number(deleted);
}

/** The next piece of the rows of a table that go. */
async function rowsAfter(
  transaction: Transaction,
  table: string,
  after: number,
): Promise<{ readonly first: number; readonly last: number; readonly count: number }> {
  const { rows } = await sql<{ readonly first: number | null; readonly last: number | null; readonly count: number }>`
    SELECT min(row_id) AS first, max(row_id) AS last, count(*) AS count FROM (
      SELECT row_id FROM temp.erased_row WHERE table_name = ${table} AND row_id > ${after}
      ORDER BY row_id LIMIT ${ROWS_AT_A_TIME}
    )`.execute(transaction);
  const [piece] = rows;
  return { first: piece?.first ?? 0, last: piece?.last ?? 0, count: piece?.count ?? 0 };
}

async function erasedIds(transaction: Transaction, table: string): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    SELECT row_id AS id FROM temp.erased_row WHERE table_name = ${table}`.execute(transaction);
  return rows.map(({ id }) => id);
}

async function deleteUnusedPhotos(transaction: Transaction): Promise<void> {
  await sql`DELETE FROM photos
    WHERE hash NOT IN (SELECT photo FROM contacts WHERE photo IS NOT NULL)
      AND hash NOT IN (
        SELECT json_extract(before, '$.photo') FROM history
        WHERE table_name = 'contacts' AND before IS NOT NULL AND json_extract(before, '$.photo') IS NOT NULL
      )`.execute(transaction);
}
