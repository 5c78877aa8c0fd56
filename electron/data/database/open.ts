import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createBackup, listBackups } from './backup.ts';
import {
  connect,
  connectReader,
  connectWriter,
  withoutWaiting,
  type ConnectionOptions,
  type RawConnection,
} from './connections.ts';
import { kyselyOver } from './kyselyOver.ts';
import { removeDatabase, removeFile, renameFile } from './files.ts';
import type { Database, Reader } from './handles.ts';
import { endedUncleanly, inspect, withoutTrace } from './inspect.ts';
import type { DatabaseLock } from './lock.ts';
import { migrate, newestVersion, type Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { finishRestore } from './restore.ts';
import { shapeFaults } from './shape.ts';
import { asReadFailed, asUnavailable, openingFile, unavailable } from './sqliteErrors.ts';
import { trackedTables } from './trackedTables.ts';
import { createDirtyTriggers } from './dirty.ts';
import { createHistoryTriggers } from './triggers.ts';
import { undoModel, type UndoModel } from './undo/model.ts';
import { createPlanTables } from './undo/plan.ts';
import { redo, undo } from './undo/undo.ts';
import { Writer, type WriterOptions } from './writer.ts';

export interface OpenOptions extends WriterOptions, ConnectionOptions {
  /** Held from before opening until after closing. */
  readonly lock: DatabaseLock;
  /** Where copies of this file are kept. */
  readonly backupFolder: string;
  /** Left out: all that there are. */
  readonly migrations?: readonly Migration[];
}

/** An open database with what only its owner may do. */
export interface OpenDatabase extends Database {
  readonly file: string;
  /** Whether the last run ended without closing the file: it should be checked behind the window. */
  readonly endedUncleanly: boolean;
  /** A number that changes with every commit that changed something. */
  dataVersion(): number;
  /** Moves everything from the log into the file itself, unless somebody reads or writes just then. */
  checkpoint(): void;
  /** Gives back the pages of the file that are kept in memory, unless somebody reads or writes just then. */
  giveBackMemory(): void;
  /** Waits for reads under way and for writes in the queue; refuses those that come after. */
  close(): Promise<void>;
}

/**
 * Opens the database of `file`: makes it when it is not there, migrates it (after a checked backup) when it is old.
 *
 * An empty file, as a creation cut off by a crash leaves it, is made anew when no backups exist; next to backups it is
 * what is left of something, and counts as damaged.
 * @throws LonghandError DATABASE_UNAVAILABLE; then the file is what it was, byte for byte, and nothing new lies beside it
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { file, nativeBinding, backupFolder, migrations = allMigrations } = options;
  const connection = { file, nativeBinding };
  openingFile(file, () => mkdirSync(dirname(file), { recursive: true }));
  openingFile(file, () => finishRestore(file, options.clock));
  const newest = newestVersion(migrations);
  const found = inspect(connection, newest, { forWriting: true });
  if (found.state === 'unusable') throw unavailable(found.problem, file, found.cause);
  if (found.state === 'empty' && listBackups(backupFolder).length > 0) throw unavailable('damaged', file);
  if (found.state === 'ours') requireOurShape(connection, migrations, found.version);
  const unclean = found.state === 'ours' && endedUncleanly(file);
  try {
    if (found.state !== 'ours') create(connection, migrations);
    else if (found.version < newest) {
      await createBackup({ ...connection, folder: backupFolder, reason: 'beforeMigration', at: options.clock() });
    }
    return connectBoth(options, migrations, unclean);
  } catch (error) {
    throw asUnavailable(error, file);
  }
}

/** @throws LonghandError DATABASE_UNAVAILABLE `damaged` for a file that has our mark but not our tables */
function requireOurShape(connection: ConnectionOptions, migrations: readonly Migration[], found: number): void {
  const made = migrations.filter(({ version }) => version <= found);
  const faults = openingFile(connection.file, () =>
    withoutTrace(connection, (raw) => shapeFaults(raw, made, connection)),
  );
  if (faults.length > 0) throw unavailable('damaged', connection.file, new Error(faults.join('; ')));
}

/** A new file gets its name only when it is complete, so that no crash leaves half a database. */
function create(connection: ConnectionOptions, migrations: readonly Migration[]): void {
  const { file } = connection;
  const unfinished = `${file}.creating`;
  removeDatabase(unfinished);
  try {
    const raw = connect({ ...connection, file: unfinished });
    try {
      migrate(raw, migrations);
    } finally {
      raw.close();
    }
    setAsideLog(file);
    renameFile(unfinished, file);
  } finally {
    removeDatabase(unfinished);
  }
}

/** A log without its file must never be played into a new one. */
function setAsideLog(file: string): void {
  if (existsSync(`${file}-wal`)) renameFile(`${file}-wal`, `${file}.lost-wal`);
  removeFile(`${file}-shm`);
  removeFile(`${file}-journal`);
}

function connectBoth(options: OpenOptions, migrations: readonly Migration[], unclean: boolean): OpenDatabase {
  const { file, nativeBinding } = options;
  const writing = connectWriter({ file, nativeBinding });
  let reading: RawConnection | null = null;
  try {
    migrate(writing, migrations);
    const tracked = trackedTables(writing);
    createHistoryTriggers(writing, tracked);
    createDirtyTriggers(writing);
    createPlanTables(writing);
    reading = connectReader({ file, nativeBinding });
    return over(writing, reading, undoModel(writing, tracked), options, unclean);
  } catch (error) {
    reading?.close();
    writing.close();
    throw error;
  }
}

function over(
  writing: RawConnection,
  reading: RawConnection,
  model: UndoModel,
  options: OpenOptions,
  unclean: boolean,
): OpenDatabase {
  const writer = new Writer(writing, options);
  const reader = kyselyOver(reading) as unknown as Reader;
  const reads = new Set<Promise<unknown>>();
  const read: OpenDatabase['read'] = async (run) => {
    if (!reading.open) throw unavailable('unreadable', options.file);
    const result = run(reader);
    reads.add(result);
    try {
      return await result;
    } catch (error) {
      throw asReadFailed(error, options.file);
    } finally {
      reads.delete(result);
    }
  };
  return {
    file: options.file,
    endedUncleanly: unclean,
    dataVersion: () => Number(reading.pragma('data_version', { simple: true })),
    read,
    async write(intent, run, options) {
      return await writer.batch(intent, (batch) => run(batch.transaction, { ...batch, readCommitted: read }), options);
    },
    async writeUntracked(topics, run, options) {
      return await writer.untracked(topics, run, options);
    },
    async undo(batchId, options) {
      return await undo({ raw: writing, writer, model }, batchId, options);
    },
    async redo(options) {
      return await redo({ raw: writing, writer, model }, options);
    },
    checkpoint() {
      if (!writing.inTransaction) withoutWaiting(writing, () => writing.pragma('wal_checkpoint(TRUNCATE)'));
    },
    giveBackMemory() {
      if (writing.inTransaction || reads.size > 0) return;
      for (const connection of [reading, writing]) connection.pragma('shrink_memory');
    },
    async close() {
      await writer.close();
      while (reads.size > 0) await Promise.allSettled(reads);
      reading.close();
      writing.close();
    },
  };
}
