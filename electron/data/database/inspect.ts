import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import type { DatabaseProblem } from '#shared/errors.ts';
import type { ConnectionOptions } from './connections.ts';
import { companionsOf, removeFile } from './files.ts';
import { APPLICATION_ID } from './migrate.ts';
import { problemOf } from './sqliteErrors.ts';

/** What a file turned out to be, looked at without changing a byte of it. */
export type Inspection =
  /** There is no file. */
  | { readonly state: 'absent' }
  /** No tables and no bytes, or no tables and no owner: a creation that did not get far. */
  | { readonly state: 'empty' }
  | { readonly state: 'ours'; readonly version: number }
  | { readonly state: 'unusable'; readonly problem: DatabaseProblem; readonly cause?: unknown };

const MAGIC = 'SQLite format 3\0';

/** Whether the last run ended without closing the file: then SQLite's log is still beside it. */
export function endedUncleanly(file: string): boolean {
  return existsSync(file) && existsSync(`${file}-wal`);
}

/**
 * Says what a file is. `newest` is the highest version that this program knows.
 * With `forWriting` a file or folder that cannot be written is unusable too.
 */
export function inspect(options: ConnectionOptions, newest: number, { forWriting }: { readonly forWriting: boolean }): Inspection {
  const { file } = options;
  try {
    if (!existsSync(file)) {
      if (forWriting) accessSync(dirname(file), constants.W_OK);
      return { state: 'absent' };
    }
    if (!statSync(file).isFile()) return { state: 'unusable', problem: 'unreadable' };
    if (forWriting) {
      accessSync(file, constants.W_OK);
      accessSync(dirname(file), constants.W_OK);
    }
    const head = headOf(file);
    if (head === '') return { state: 'empty' };
    if (head !== MAGIC) return { state: 'unusable', problem: 'damaged' };
    return inside(options, newest);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { state: 'unusable', problem, cause: error };
  }
}

function headOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, MAGIC.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

function inside(options: ConnectionOptions, newest: number): Inspection {
  return withoutTrace(options, (raw) => {
    const applicationId = Number(raw.pragma('application_id', { simple: true }));
    const version = Number(raw.pragma('user_version', { simple: true }));
    const tables = Number(raw.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
    if (applicationId === 0 && version === 0 && tables === 0) return { state: 'empty' };
    if (applicationId !== APPLICATION_ID) return { state: 'unusable', problem: 'foreign' };
    if (version > newest) return { state: 'unusable', problem: 'newer' };
    return version > 0 && tables > 0 ? { state: 'ours', version } : { state: 'unusable', problem: 'damaged' };
  });
}

/** Reads a database and leaves nothing behind: neither in it nor beside it. */
export function withoutTrace<Result>(
  { file, nativeBinding }: ConnectionOptions,
  read: (raw: BetterSqlite3.Database) => Result,
): Result {
  const logged = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  const absent = companionsOf(file).filter((name) => !existsSync(name));
  // Immutable: SQLite makes no log and no lock. With a log to read that cannot be, so its index goes afterwards.
  const name = logged ? file : `${pathToFileURL(file).href}?immutable=1`;
  const raw = new BetterSqlite3(name, { readonly: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    raw.pragma('trusted_schema = OFF');
    return read(raw);
  } finally {
    raw.close();
    absent.forEach(removeFile);
  }
}
