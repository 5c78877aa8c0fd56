import { sql } from 'kysely';
import { trackedTableNames } from './history.ts';
import type { Database } from '../../electron/data/database/handles.ts';

const TABLES = trackedTableNames;
/** What else the history and what people do leave behind. */
const FOLLOWING = ['history', 'batches', 'contact_known_by', 'given_notices', 'preferences'] as const;

/** Takes every row away, without a trace, for the next run of a law: a new file would take longer than the run. */
export async function emptyTables(database: Database): Promise<void> {
  await database.writeUntracked([], async (transaction) => {
    await sql`PRAGMA defer_foreign_keys = ON`.execute(transaction);
    for (const table of [...FOLLOWING, ...TABLES]) await sql`DELETE FROM ${sql.table(table)}`.execute(transaction);
  });
}

/** Every row of the tables that people's data lives in. */
export async function allRows(database: Database): Promise<Record<string, unknown[]>> {
  return await database.read(async (reader) => {
    const rows: Record<string, unknown[]> = {};
    for (const table of TABLES)
      rows[table] = (await sql`select * from ${sql.table(table)} order by id`.execute(reader)).rows;
    return rows;
  });
}

/** The same without `version` and `updated_at`, which only rise: what undo and redo give back. */
export async function allContents(database: Database): Promise<Record<string, unknown[]>> {
  const tables = Object.entries(await allRows(database));
  return Object.fromEntries(
    tables.map(([table, rows]) => [
      table,
      rows.map((row) => ({ ...(row as object), version: undefined, updated_at: undefined })),
    ]),
  );
}
