import { sql } from 'kysely';
import type { Readable } from '../database/handles.ts';

/** The SQLite inside the native module. */
export async function sqliteVersion(reader: Readable): Promise<string> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(reader);
  return rows[0]?.version ?? '';
}
