import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, connectReader, connectWriter, kyselyOver, type RawConnection } from './connections.ts';
import type { Database, Reader } from './handles.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { asReadFailed } from './sqliteErrors.ts';
import { trackedTables } from './trackedTables.ts';
import { createHistoryTriggers } from './triggers.ts';
import { Writer, type WriterOptions } from './writer.ts';

export interface OpenOptions extends WriterOptions {
  readonly file: string;
  readonly nativeBinding?: string | undefined;
  readonly migrations?: readonly Migration[];
}

/** An open database with what only its owner may do. */
export interface OpenDatabase extends Database {
  close(): Promise<void>;
}

/** Opens the database. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { file, nativeBinding, migrations = allMigrations } = options;
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) connect({ file, nativeBinding }).close();
  const raw = connectWriter({ file, nativeBinding });
  migrate(raw, migrations);
  createHistoryTriggers(raw, trackedTables(raw));
  return over(raw, connectReader({ file, nativeBinding }), options);
}

function over(writing: RawConnection, reading: RawConnection, options: OpenOptions): OpenDatabase {
  const writer = new Writer(writing, options);
  const reader = kyselyOver(reading) as unknown as Reader;
  return {
    async read(run) {
      try {
        return await run(reader);
      } catch (error) {
        throw asReadFailed(error, options.file);
      }
    },
    async write(intent, run, { signal } = {}) {
      return await writer.batch(intent, (batch) => run(batch.transaction, batch), { signal });
    },
    async writeUntracked(topics, run) {
      return await writer.untracked(topics, run);
    },
    async close() {
      await writer.close();
      reading.close();
      writing.close();
    },
  };
}
