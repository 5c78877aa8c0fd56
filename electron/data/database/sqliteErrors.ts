import { basename } from 'node:path';
import { LonghandError, type DatabaseProblem } from '#shared/errors.ts';

const byCode: readonly (readonly [RegExp, DatabaseProblem])[] = [
  [/^SQLITE_(NOTADB|CORRUPT)/, 'damaged'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_SHMSIZE)$/, 'diskFull'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'inUse'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'readOnly'],
  [/^(SQLITE_(CANTOPEN|IOERR|PERM|AUTH|NOLFS)|EIO|EISDIR|ENOTDIR|ENOENT|ELOOP|EMFILE|EBUSY)/, 'unreadable'],
];

/**
 * What an error of SQLite or of the file system says about the database file; null for any other error.
 * Busy, locked and full are not corruption.
 */
export function problemOf(error: unknown): DatabaseProblem | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  return byCode.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** The same for an error of SQLite only: inside a read or a write, a missing file may be any other file. */
function problemOfSqlite(error: unknown): DatabaseProblem | null {
  return error instanceof Error && error.name === 'SqliteError' ? problemOf(error) : null;
}

/** The error that says why `file` is not open. */
export function unavailable(problem: DatabaseProblem, file: string, cause?: unknown): LonghandError {
  return new LonghandError('DATABASE_UNAVAILABLE', { problem, file: basename(file) }, { cause });
}

/** Runs `work`; what it throws because of the file becomes DATABASE_UNAVAILABLE, anything else stays as it is. */
export function openingFile<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asUnavailable(error, file);
  }
}

/** DATABASE_UNAVAILABLE for an error of opening or of the file system; any other error unchanged. */
export function asUnavailable(error: unknown, file: string): unknown {
  const problem = problemOf(error);
  return problem === null ? error : unavailable(problem, file, error);
}

/** DATABASE_UNAVAILABLE for a read that failed because of the file; any other error unchanged. */
export function asReadFailed(error: unknown, file: string): unknown {
  const problem = problemOfSqlite(error);
  return problem === null ? error : unavailable(problem, file, error);
}

/** WRITE_FAILED for a write that failed because of the file; any other error unchanged. */
export function asWriteFailed(error: unknown): unknown {
  const problem = problemOfSqlite(error);
  return problem === null ? error : new LonghandError('WRITE_FAILED', { problem }, { cause: error });
}

/** WRITE_FAILED for a copy that could not be written, whoever says so; any other error unchanged. */
export function asFileNotWritten(error: unknown): unknown {
  const problem = problemOf(error);
  return problem === null ? error : new LonghandError('WRITE_FAILED', { problem }, { cause: error });
}
