import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';

/** Runs `work` on a plain connection, as another program would. */
export function withRaw<Result>(file: string, work: (raw: BetterSqlite3.Database) => Result): Result {
  const raw = new BetterSqlite3(file);
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

/** Name and hash of everything in the folder of `file` but lock files: what must not change when a file is refused. */
export function fingerprintBeside(file: string): Readonly<Record<string, string>> {
  const folder = dirname(file);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.lock') && statSync(join(folder, name)).isFile())
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

/**
 * Mounts something over `folder` until the test ends; false where that is not allowed.
 * @param args arguments of mount(8), without the folder
 */
export function mountOver(folder: string, ...args: readonly string[]): boolean {
  if (process.platform !== 'linux' || spawnSync('mount', [...args, folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return true;
}
