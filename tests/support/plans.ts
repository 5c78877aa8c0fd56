import BetterSqlite3 from 'better-sqlite3';
import { kyselyOver } from '../../electron/data/database/kyselyOver.ts';
import type { Reader } from '../../electron/data/database/handles.ts';

/** How SQLite goes about each statement that `run` sends, one line a step (EXPLAIN QUERY PLAN). */
export async function plansOf(file: string, run: (reader: Reader) => Promise<unknown>): Promise<readonly string[]> {
  const statements: string[] = [];
  const raw = new BetterSqlite3(file, { readonly: true, verbose: (sql) => void statements.push(String(sql)) });
  try {
    await run(kyselyOver(raw) as unknown as Reader);
    return statements.flatMap((sql) =>
      raw
        .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail),
    );
  } finally {
    raw.close();
  }
}
