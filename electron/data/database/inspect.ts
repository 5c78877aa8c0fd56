import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseProblem } from '#shared/errors.ts';
import { connect, type ConnectionOptions, type RawConnection } from './connections.ts';
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

/** What every file of SQLite begins with. */
export const MAGIC = 'SQLite format 3\0';

/** Whether the last run ended without closing the file: then SQLite's log is still beside it. */
export function endedUncleanly(file: string): boolean {
  return existsSync(file) && existsSync(`${file}-wal`);
}

/**
 * Says what a file is. `newest` is the highest version that this program knows.
 * With `forWriting` a file or folder that cannot be written is unusable too.
 */
export function inspect(
  options: ConnectionOptions,
  newest: number,
  { forWriting }: { readonly forWriting: boolean },
): Inspection {
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

/**
 * Reads a database that nobody has open and leaves nothing behind: neither in it nor beside it. SQLite makes a log and
 * its index beside a file even to read it, and a reader does not take them away.
 */
export function withoutTrace<Result>(options: ConnectionOptions, read: (raw: RawConnection) => Result): Result {
  const absent = companionsOf(options.file).filter((name) => !existsSync(name));
  const raw = connect(options, { readonly: true, fileMustExist: true });
  try {
    return read(raw);
  } finally {
    raw.close();
    absent.forEach(removeFile);
  }
}
