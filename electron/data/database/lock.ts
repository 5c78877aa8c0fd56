import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { ConnectionOptions } from './connections.ts';
import { openingFile, problemOf, unavailable } from './sqliteErrors.ts';

/** Proof that this process, and no other, works with a data folder. */
export interface DatabaseLock {
  readonly file: string;
  release(): void;
}

/**
 * Takes the lock file, an empty SQLite file in an exclusive transaction. The operating system lets go of it when the
 * process ends, however it ends, so no lock is ever stale. The folder is made when it is not there.
 * @throws LonghandError DATABASE_UNAVAILABLE at once: `inUse` while somebody else holds it, else why it cannot be taken
 */
export function takeLock({ file, nativeBinding }: ConnectionOptions): DatabaseLock {
  openingFile(file, () => mkdirSync(dirname(file), { recursive: true }));
  const raw = openLockFile(file, nativeBinding);
  try {
    raw.pragma('journal_mode = MEMORY');
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw.close();
    throw unavailable(problemOf(error) ?? 'unreadable', file, error);
  }
  return { file, release: () => void raw.close() };
}

function openLockFile(file: string, nativeBinding: string | undefined): BetterSqlite3.Database {
  try {
    return new BetterSqlite3(file, { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  } catch (error) {
    const problem = problemOf(error);
    // SQLite says "unable to open" where a file cannot be made.
    throw problem === null ? error : unavailable(problem === 'unreadable' ? 'readOnly' : problem, file, error);
  }
}
