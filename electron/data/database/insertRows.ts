import { CompiledQuery, sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Readable, Transaction } from './handles.ts';
import type { Schema } from './schema.ts';

/** SQLite takes about 32,000 parameters a statement; compiling longer ones costs more than it saves. */
const ROWS_AT_ONCE = 100;

/** Statements by table, columns and number of rows: to build one of 100 rows takes as long as to run it. */
const statements = new Map<string, string>();

/** Inserts rows in statements of a hundred. All rows have the same columns in the same order. */
export async function insertRows<Table extends keyof Schema>(
  transaction: Transaction,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number] & string)[];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const piece = rows.slice(start, start + ROWS_AT_ONCE);
    const parameters = piece.flatMap((row) => columns.map((column) => row[column]));
    await transaction.executeQuery(CompiledQuery.raw(statementFor(table, columns, piece.length), parameters));
  }
}

function statementFor(table: string, columns: readonly string[], count: number): string {
  const key = [table, count, ...columns].join();
  const known = statements.get(key);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = `INSERT INTO "${table}" (${names}) VALUES ${Array.from({ length: count }, () => row).join(', ')}`;
  statements.set(key, statement);
  return statement;
}

/** The first id that no row of the table ever had: nobody else writes while a transaction does. (PostgreSQL: its sequence.) */
export async function nextRowId(readable: Readable, table: keyof Schema): Promise<number> {
  const { rows } = await sql<{ readonly seq: number }>`
    SELECT seq FROM sqlite_sequence WHERE name = ${table}`.execute(readable);
  return (rows[0]?.seq ?? 0) + 1;
}
