import { LonghandError } from '#shared/errors.ts';
import type { OpenDatabase } from '../database/open.ts';
import { unavailable } from '../database/sqliteErrors.ts';
import { completeSearch } from './searchIndex.service.ts';

/**
 * Gives its index to a file of before there was a search, or to a restored one whose index was damaged, before anything is asked
 * of it. Where that fails the file is closed.
 * @throws LonghandError DATABASE_UNAVAILABLE where nothing can be written
 */
export async function completeOrClose(database: OpenDatabase): Promise<void> {
  try {
    await completeSearch(database);
  } catch (error) {
    await database.close();
    if (error instanceof LonghandError && error.code === 'WRITE_FAILED')
      throw unavailable((error as LonghandError<'WRITE_FAILED'>).params.problem, database.file, error);
    throw error;
  }
}
