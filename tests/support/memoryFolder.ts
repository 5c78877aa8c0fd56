import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const NAME = 'longhand-tests-';
const NEEDED_BYTES = 1024 ** 3;
let folder: string | null = null;

/**
 * Folders of tests lie in memory where the system offers that and nobody named another place: every commit waits for the
 * disk, and half of what tests of the data took was that.
 */
export function setup(): void {
  if (process.env['TMPDIR'] !== undefined || !existsSync(MEMORY)) return;
  // What a run left behind that was killed.
  for (const name of readdirSync(MEMORY))
    if (name.startsWith(NAME) && !isRunning(Number(name.slice(NAME.length)))) remove(join(MEMORY, name));
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < NEEDED_BYTES) return;
  folder = join(MEMORY, `${NAME}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
}

export function teardown(): void {
  if (folder !== null) remove(folder);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another's process is not ours to signal, and so is running.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
