import BetterSqlite3 from 'better-sqlite3';
import { SEARCH_COLUMNS } from '../../shared/search/searchColumns.ts';
import { preparedText } from '../../shared/search/searchText.rules.ts';
import { connectWriter } from '../../electron/data/database/connections.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { searchedRows } from '../../electron/data/search/searchIndex.repository.ts';
import { searchSources } from '../../electron/data/search/searchIndex.service.ts';

/** Rows by table, in the order in which they are written. */
export type TableRows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

const TABLES = [
  'contacts',
  'contact_points',
  'contact_tags',
  'special_days',
  'contact_kept_properties',
  'contact_own_values',
];
const CONTACTS_AT_ONCE = 1000;

/** Every row that an import wrote for contacts, those of the search index made again: an index gives no text back. */
export async function importedRows(file: string, database: Database): Promise<TableRows> {
  const raw = new BetterSqlite3(file, { readonly: true });
  const tables = new Map(
    TABLES.map((name) => [name, raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()] as const),
  );
  raw.close();
  const ids = (tables.get('contacts') ?? []).map(({ id }) => Number(id));
  const words: Record<string, unknown>[] = [];
  for (let start = 0; start < ids.length; start += CONTACTS_AT_ONCE) {
    const some = await database.read((reader) => searchedRows(reader, ids.slice(start, start + CONTACTS_AT_ONCE)));
    for (const { id, source } of searchSources(some)) {
      const columns = preparedText(source);
      words.push({ rowid: id, ...Object.fromEntries(SEARCH_COLUMNS.map((column) => [column, columns[column]])) });
    }
  }
  return new Map([...tables, ['contact_search', words]]);
}

/**
 * The same rows into the same tables with the same indexes by one prepared statement a table, in one transaction on a
 * connection like ours: no history, no matching, no reading. Milliseconds.
 */
export function bareInsert(source: string, target: string, tables: TableRows): number {
  const schema = schemaOf(source);
  new BetterSqlite3(target).close();
  const raw = connectWriter({ file: target });
  for (const sql of schema) raw.exec(sql);
  const start = performance.now();
  raw.exec('BEGIN IMMEDIATE');
  for (const [table, rows] of tables) {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) continue;
    const names = columns.join(',');
    const statement = raw.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(',')})`);
    for (const row of rows) statement.run(...columns.map((column) => row[column]));
  }
  raw.exec('COMMIT');
  const milliseconds = performance.now() - start;
  raw.close();
  return milliseconds;
}

/** What makes the tables, without those that an index makes for itself. */
function schemaOf(file: string): readonly string[] {
  const raw = new BetterSqlite3(file, { readonly: true });
  const rows = raw
    .prepare<[], { readonly name: string; readonly sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')`,
    )
    .all();
  raw.close();
  return rows.map(({ sql }) => sql);
}
