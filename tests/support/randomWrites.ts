import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import type { Database, Transaction } from '../../electron/data/database/handles.ts';
import { intent, trackedTableNames } from './history.ts';
import { idsOf, insertOf, type TableName } from './randomRows.ts';
import { changeable, valueFor } from './randomValues.ts';

/** One statement. Numbers choose among the rows that are there when it runs. */
export type RandomWrite =
  | { readonly do: 'insert'; readonly table: TableName; readonly text: string; readonly number: number }
  | {
      readonly do: 'update';
      readonly table: TableName;
      readonly column: number;
      readonly text: string;
      readonly number: number;
      readonly rows: number;
    }
  | { readonly do: 'touch'; readonly table: TableName; readonly number: number }
  | { readonly do: 'delete'; readonly table: TableName; readonly number: number; readonly rows: number };

const text = fc.oneof(
  fc.constantFrom(
    '',
    'a\0b',
    '\0',
    '\ud800x',
    '\udc00',
    '😀',
    '"',
    `'`,
    '{"a":1}',
    '[1]',
    '1',
    '00123',
    '1e5',
    'null',
    'true',
    '\u2028',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const number = fc.nat({ max: 1000 });
const rows = fc.integer({ min: 1, max: 3 });

/** Writes over some of the tracked tables. */
const randomWriteOn = (tables: readonly TableName[]): fc.Arbitrary<RandomWrite> => {
  const table = fc.constantFrom(...tables);
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('insert' as const), table, text, number }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('update' as const), table, column: number, text, number, rows }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('touch' as const), table, number }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), table, number, rows }) },
  );
};

/** Batches of writes over some of the tracked tables. */
export const randomBatchesOn = (tables: readonly TableName[]) =>
  fc.array(fc.array(randomWriteOn(tables), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });

/** Batches of writes over all of them. */
export const randomBatches = randomBatchesOn(trackedTableNames);

/** Runs the writes as one batch; null when they wrote nothing. */
export async function writeBatch(database: Database, writes: readonly RandomWrite[]): Promise<number | null> {
  const { batchId } = await database.write(intent('contactUpdated'), async (transaction) => {
    for (const write of writes) await tryWrite(transaction, write);
  });
  return batchId;
}

/** A write that breaks a constraint changes nothing, and the batch goes on. */
async function tryWrite(transaction: Transaction, write: RandomWrite): Promise<void> {
  try {
    await (await statementOf(transaction, write))?.execute(transaction);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('SQLITE_CONSTRAINT'))
      throw error;
  }
}

async function statementOf(transaction: Transaction, write: RandomWrite): Promise<RawBuilder<unknown> | null> {
  const name = sql.table(write.table);
  if (write.do === 'insert') return await insertOf(transaction, write);
  const ids = await idsOf(transaction, write.table);
  if (ids.length === 0) return null;
  const chosen = Array.from(
    { length: 'rows' in write ? write.rows : 1 },
    (_, index) => ids[(write.number + index) % ids.length],
  );
  const where = sql`WHERE id IN (${sql.join(chosen)})`;
  if (write.do === 'delete') return sql`DELETE FROM ${name} ${where}`;
  const columns = changeable[write.table];
  if (write.do === 'touch') {
    return columns.hasVersion ? sql`UPDATE ${name} SET version = version + 1, updated_at = 'touched' ${where}` : null;
  }
  const column = columns.names[write.column % columns.names.length] ?? 'id';
  const rise = columns.hasVersion ? sql`, version = version + 1` : sql``;
  const value = await valueFor(transaction, column, write);
  return sql`UPDATE ${name} SET ${sql.ref(column)} = ${value} ${rise} ${where}`;
}
