import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Transaction } from './handles.ts';
import { INDEXES } from './searchParts.ts';

/** Joined in one statement: more would hold up everybody who reads. */
const PAGES = 100;

/**
 * Takes erased rows out of the index of words for good. What is deleted from an index or replaced in it lies there until
 * its parts are joined (SQLite FTS5, sections 6.8 and 6.9).
 */
export async function eraseWords(
  transaction: Transaction,
  erasedOf: (table: string) => Promise<readonly number[]>,
): Promise<void> {
  for (const [table, name] of Object.entries(INDEXES)) {
    const ids = await erasedOf(table);
    if (ids.length === 0) continue;
    const index = sql.table(name);
    await sql`DELETE FROM ${index} WHERE rowid IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
      transaction,
    );
    let before = await changes(transaction);
    // The first number is negative: all parts are to become one.
    for (let pages = -PAGES; ; pages = PAGES) {
      await sql`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${pages})`.execute(transaction);
      const after = await changes(transaction);
      if (after - before < 2) break;
      before = after;
      await setImmediate();
    }
  }
}

async function changes(transaction: Transaction): Promise<number> {
  const { rows } = await sql<{ readonly changes: number }>`SELECT total_changes() AS changes`.execute(transaction);
  return rows[0]?.changes ?? 0;
}
