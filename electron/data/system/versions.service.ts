import type { Database } from '../database/handles.ts';
import { sqliteVersion } from './versions.repository.ts';

/** What the data process is built of. */
export async function dataVersions(database: Pick<Database, 'read'>): Promise<{ readonly sqlite: string }> {
  return { sqlite: await database.read(sqliteVersion) };
}
