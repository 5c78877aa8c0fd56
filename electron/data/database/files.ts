import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const WAITS_MILLISECONDS = [10, 20, 50, 100, 200, 400, 800];

/** Files that SQLite keeps beside a database. */
export function companionsOf(file: string): readonly string[] {
  return [`${file}-wal`, `${file}-shm`, `${file}-journal`];
}

/** Renames over whatever is there. On Windows a virus scanner may hold a file for a moment: tried again for 1.6 s. */
export function renameFile(from: string, to: string): void {
  patiently(() => renameSync(from, to));
  syncFolder(dirname(to));
}

/** Removes a file, which need not be there. Patient like renameFile. */
export function removeFile(file: string): void {
  patiently(() => rmSync(file, { force: true }));
}

/** Removes a database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const name of [file, ...companionsOf(file)]) removeFile(name);
}

/** Returns only when the file's bytes are on the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Returns only when new names in the folder are on the disk. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function patiently(work: () => void): void {
  for (const wait of WAITS_MILLISECONDS) {
    try {
      return work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  work();
}

function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return process.platform === 'win32' && (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES');
}
