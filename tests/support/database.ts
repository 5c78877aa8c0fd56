import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { takeLock } from '../../electron/data/database/lock.ts';
import { derivedData } from '../../electron/data/derived.ts';
import { openDatabase, type OpenDatabase, type OpenOptions } from '../../electron/data/database/open.ts';

/** A folder of its own for the running test, removed with everything in it when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'longhand-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A clock that starts at `start` and moves on one second each time it is read. */
export function steppingClock(start = '2026-03-01T08:00:00.000Z'): () => string {
  let next = Date.parse(start);
  return () => {
    const now = new Date(next).toISOString();
    next += 1000;
    return now;
  };
}

/** A real, migrated, empty database in a temporary folder, closed when the test ends. */
export async function temporaryDatabase(options: Partial<OpenOptions> = {}): Promise<OpenDatabase> {
  return await openedDatabase(join(temporaryFolder(), 'longhand.sqlite'), options);
}

/** Opens `file` as the program does, with the lock beside it; closed and unlocked when the test ends. */
export async function openedDatabase(file: string, options: Partial<OpenOptions> = {}): Promise<OpenDatabase> {
  const lock = options.lock ?? takeLock({ file: join(dirname(file), 'longhand.lock') });
  onTestFinished(() => lock.release());
  const backupFolder = backupFolderOf(file);
  const opening = openDatabase({
    file,
    clock: steppingClock(),
    beforeCommit: derivedData,
    backupFolder,
    lock,
    ...options,
  });
  const database = await opening.catch((error: unknown) => {
    lock.release();
    throw error;
  });
  onTestFinished(() => database.close());
  const close = async () => {
    await database.close();
    lock.release();
  };
  return { ...database, close };
}

/** Where openedDatabase keeps the backups of `file`. */
export function backupFolderOf(file: string): string {
  return join(dirname(file), 'backups');
}
