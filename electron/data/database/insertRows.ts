import { CompiledQuery, sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Readable, Transaction } from './handles.ts';
import type { Schema } from './schema.ts';

/** SQLite takes about 32,000 parameters a statement; compiling longer ones costs more than it saves. */
const ROWS_AT_ONCE = 100;

/** Statements by table, columns and number of rows: to build one of 100 rows takes as long as to run it. */
const statements = new Map<string, string>();

/** Fewer rows than this are written down one by one, by the triggers of the history. */
const ROWS_IN_BULK = 20;

/** Inserts rows in statements of a hundred. All rows have the same columns in the same order. */
export async function insertRows<Table extends keyof Schema>(
  transaction: Transaction,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  if (rows.length < ROWS_IN_BULK) await insertPieces(transaction, table, rows);
  else await inBulk(transaction, table, () => insertPieces(transaction, table, rows));
}

async function insertPieces<Table extends keyof Schema>(
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

/** Has the history of the new rows written all at once, by their ids: an id is never given twice, and the newest is the highest. */
async function inBulk(transaction: Transaction, table: keyof Schema, insert: () => Promise<void>): Promise<void> {
  const { rows } = await sql`SELECT 1 FROM temp.sqlite_schema WHERE name = ${`history_${table}_insert`}`.execute(
    transaction,
  );
  if (rows.length === 0) return await insert();
  const first = await nextRowId(transaction, table);
  await sql`INSERT INTO temp.rows_in_bulk (id) VALUES (1)`.execute(transaction);
  await insert();
  await sql`DELETE FROM temp.rows_in_bulk`.execute(transaction);
  await sql`
    INSERT INTO history (batch_id, table_name, row_id, operation, before)
    SELECT batch.id, ${table}, inserted.id, 'insert', NULL
    FROM temp.current_batch AS batch CROSS JOIN ${sql.table(table)} AS inserted
    WHERE inserted.id >= ${first} ORDER BY inserted.id`.execute(transaction);
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
