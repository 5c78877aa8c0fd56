import BetterSqlite3 from 'better-sqlite3';

/** A connection of better-sqlite3. It never leaves `database/`. */
export type RawConnection = BetterSqlite3.Database;

export interface ConnectionOptions {
  readonly file: string;
  /** Path of the native module; left out: the one that comes with better-sqlite3. */
  readonly nativeBinding?: string | undefined;
}

const BUSY_MILLISECONDS = 5000;
/** The write-ahead log shrinks to this after a big import. */
const LOG_BYTES = 16 * 1024 * 1024;
const CACHE_KIBIBYTES = 64 * 1024;

/** Opens a connection with the defences that every connection of ours has. */
export function connect(
  { file, nativeBinding }: ConnectionOptions,
  options: { readonly readonly?: boolean; readonly fileMustExist?: boolean; readonly timeout?: number } = {},
): RawConnection {
  const raw = new BetterSqlite3(file, {
    timeout: BUSY_MILLISECONDS,
    ...options,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    raw.pragma('trusted_schema = OFF');
    raw.pragma('cell_size_check = ON');
    raw.pragma('foreign_keys = ON');
  } catch (error) {
    raw.close();
    throw error;
  }
  return raw;
}

/** The one connection that writes. An acknowledged commit is on the disk (synchronous FULL). */
export function connectWriter(options: ConnectionOptions): RawConnection {
  const raw = connect(options, { fileMustExist: true });
  try {
    const mode = raw.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal')
      throw new Error(`The file system of ${options.file} takes no write-ahead log (${String(mode)})`);
    raw.pragma('synchronous = FULL');
    // A bulk write touches every index all over: with the default of 2 MB it reads and writes the same pages again and again.
    raw.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
    // What is deleted is overwritten, so that an emptied bin is empty for somebody with a disk editor too.
    raw.pragma('secure_delete = ON');
    raw.pragma(`journal_size_limit = ${LOG_BYTES}`);
  } catch (error) {
    raw.close();
    throw error;
  }
  return raw;
}

/** A connection that cannot write, and sees committed rows only. */
export function connectReader(options: ConnectionOptions): RawConnection {
  const raw = connect(options, { fileMustExist: true, readonly: true });
  raw.pragma('query_only = ON');
  return raw;
}

/** Runs `work` so that a lock is an answer at once. */
export function withoutWaiting(raw: RawConnection, work: () => void): void {
  raw.pragma('busy_timeout = 0');
  try {
    work();
  } finally {
    raw.pragma(`busy_timeout = ${BUSY_MILLISECONDS}`);
  }
}
