import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
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
  const database = await openDatabase({
    file: join(temporaryFolder(), 'longhand.sqlite'),
    clock: steppingClock(),
    ...options,
  });
  onTestFinished(() => database.close());
  return database;
}
