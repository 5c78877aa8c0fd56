import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backupName, parseBackupName } from '#shared/backups/backupName.rules.ts';
import type { Backup, BackupReason } from '#shared/backups/backups.ts';
import { superfluousBackups } from '#shared/backups/thinning.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { ConnectionOptions } from './connections.ts';
import { removeDatabase, removeFile, renameFile } from './files.ts';
import { inWorker } from './inWorker.ts';
import { asFileNotWritten, problemOf, unavailable } from './sqliteErrors.ts';

export interface BackupOptions extends ConnectionOptions {
  readonly folder: string;
  readonly reason: BackupReason;
  /** ISO instant that the backup is named after. */
  readonly at: string;
  /** Whether this program has the file open. */
  readonly isOpen?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the bytes copied so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

export const UNFINISHED = '.unfinished';
const LOOK_EVERY_MILLISECONDS = 200;

/**
 * Makes a copy of the whole database: written to an unfinished file, read back and checked, put on the disk, and only
 * then given its name. Runs in a worker thread beside readers and the writer.
 * @throws LonghandError WRITE_FAILED (for example `diskFull`), DATABASE_UNAVAILABLE `damaged` when the copy is not
 *   sound, CANCELLED; nothing is left behind
 */
export async function createBackup(options: BackupOptions): Promise<Backup> {
  const { file, nativeBinding, folder, reason, at, isOpen = false, signal } = options;
  const unfinished = join(folder, `${basename(file)}${UNFINISHED}`);
  try {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
  } catch (error) {
    throw asFileNotWritten(error);
  }
  try {
    const source = { file, nativeBinding };
    const copied = await watched(unfinished, options, () =>
      inWorker({ kind: 'copy', source, isOpen, target: unfinished }),
    );
    if (copied.faults.length > 0) throw unavailable('damaged', file, new Error(copied.faults.join('; ')));
    if (signal?.aborted === true) throw new LonghandError('CANCELLED', {});
    const { byteSize, contactCount } = copied;
    const name = backupName({ at, reason, contactCount });
    renameFile(unfinished, join(folder, name));
    return { name, at, reason, byteSize, contactCount };
  } catch (error) {
    removeDatabase(unfinished);
    throw problemOf(error) === 'damaged' ? unavailable('damaged', file, error) : asFileNotWritten(error);
  }
}

async function watched<Result>(
  target: string,
  { onProgress }: BackupOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  if (onProgress === undefined) return await work();
  const timer = setInterval(
    () => onProgress(statSync(target, { throwIfNoEntry: false })?.size ?? 0),
    LOOK_EVERY_MILLISECONDS,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** The backups in the folder, newest first. Other files, and empty ones that a full disk left, are not among them. */
export function listBackups(folder: string): Backup[] {
  return filesIn(folder)
    .flatMap((name): Backup[] => {
      const parsed = parseBackupName(name);
      const byteSize = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
      return parsed === null || byteSize === 0 ? [] : [{ ...parsed, byteSize }];
    })
    .toSorted((a, b) => (a.name < b.name ? 1 : -1));
}

/** Removes the backups that are not needed any more. @returns their names */
export function thinBackups(folder: string, now: string): readonly string[] {
  const superfluous = superfluousBackups(listBackups(folder), now);
  for (const name of superfluous) removeFile(join(folder, name));
  return superfluous;
}

function removeLeftovers(folder: string): void {
  for (const name of filesIn(folder)) {
    const path = join(folder, name);
    const isEmpty = parseBackupName(name) !== null && statSync(path).size === 0;
    if (isEmpty || name.includes(UNFINISHED)) removeFile(path);
  }
}

/** Names of the files themselves: no folder and no link is a backup, whatever it is called. */
function filesIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
