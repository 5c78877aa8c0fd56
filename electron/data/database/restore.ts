import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { LonghandError, type FileProblem } from '#shared/errors.ts';
import { createBackup } from './backup.ts';
import type { ConnectionOptions } from './connections.ts';
import { companionsOf, removeDatabase, removeFile, renameFile, syncFile } from './files.ts';
import type { FileJobResults } from './fileJobs.ts';
import { inspect } from './inspect.ts';
import { inWorker } from './inWorker.ts';
import { newestVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { emptyIndexes } from './searchParts.ts';
import { asFileNotWritten } from './sqliteErrors.ts';

export interface RestoreOptions extends ConnectionOptions {
  /** The file to put in place. It is only read, unless `isOurs`. */
  readonly source: string;
  /** The source was made for this and lies on the same disk: it is moved, not copied. */
  readonly isOurs?: boolean;
  /** What the person calls it, for messages. */
  readonly sourceName: string;
  /** What is replaced is known to be damaged: it is set aside as it is, and no copy of it stands among the backups. */
  readonly isDamaged?: boolean;
  readonly backupFolder: string;
  /** ISO instant that copies are named after. */
  readonly at: string;
  /** The newest version that this program knows; left out: that of its migrations. */
  readonly newest?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onStage?: ((stage: 'copying' | 'checking' | 'finishing') => void) | undefined;
}

export interface RestoreResult {
  /** Name of the backup of what was replaced; null when there was nothing that could be copied. */
  readonly replaced: string | null;
  /** The name that the replaced file has now, beside the new one; null when a backup of it was made. */
  readonly setAside: string | null;
  readonly contactCount: number;
}

/**
 * Puts a backup in place of the database, which must be closed, its lock held. The backup is copied beside it and
 * checked there; what it replaces is backed up (a damaged one is kept aside as it is); then one rename decides.
 * A crash in between is finished by `finishRestore`. Opening it afterwards migrates an old one.
 * @throws LonghandError FILE_REFUSED (`vanished`, `empty`, `notABackup`, `newerBackup`, `damagedBackup`),
 *   WRITE_FAILED, CANCELLED; then nothing was changed
 */
export async function restoreDatabase(options: RestoreOptions): Promise<RestoreResult> {
  const { file, source, signal, onStage } = options;
  const staged = `${file}.restoring`;
  try {
    onStage?.('copying');
    await stage(source, staged, options);
    onStage?.('checking');
    const contactCount = await check(staged, options);
    const replaced = options.isDamaged === true ? null : await keepCurrent(options);
    if (signal?.aborted === true) throw new LonghandError('CANCELLED', {});
    onStage?.('finishing');
    renameFile(staged, readyName(file));
    const aside = replaced === null ? setAside(file, options.at) : null;
    putInPlace(file);
    return { replaced, setAside: aside, contactCount };
  } finally {
    removeDatabase(staged);
  }
}

/** Finishes a restore that a crash cut off after everything was checked and kept. */
export function finishRestore(file: string, clock: () => string): void {
  removeDatabase(`${file}.restoring`);
  if (!existsSync(readyName(file))) return;
  setAside(file, clock());
  putInPlace(file);
}

function readyName(file: string): string {
  return `${file}.restored`;
}

async function stage(source: string, staged: string, { sourceName, isOurs }: RestoreOptions): Promise<void> {
  removeDatabase(staged);
  try {
    if (isOurs === true) renameFile(source, staged);
    else await copyFile(source, staged);
  } catch (error) {
    if (!existsSync(source))
      throw new LonghandError('FILE_REFUSED', { problem: 'vanished', file: sourceName }, { cause: error });
    throw asFileNotWritten(error);
  }
  syncFile(staged);
}

async function check(staged: string, options: RestoreOptions): Promise<number> {
  const { nativeBinding, newest = newestVersion(migrations), sourceName } = options;
  const examined = await inWorker({ kind: 'examine', source: { file: staged, nativeBinding }, newest });
  const problem = refusalOf(examined);
  if (problem !== null) throw new LonghandError('FILE_REFUSED', { problem, file: sourceName });
  if (examined.isIndexDamaged) emptyIndexes({ file: staged, nativeBinding });
  return examined.contactCount ?? 0;
}

/** Why a file that was examined is not restored, or null. */
export function refusalOf({ inspection, faults }: FileJobResults['examine']): FileProblem | null {
  switch (inspection.state) {
    case 'absent':
      return 'vanished';
    case 'empty':
      return 'empty';
    case 'ours':
      return faults.length > 0 ? 'damagedBackup' : null;
    case 'unusable':
      if (inspection.problem === 'newer') return 'newerBackup';
      return inspection.problem === 'damaged' && inspection.cause !== undefined ? 'damagedBackup' : 'notABackup';
  }
}

/** A checked copy of what will be replaced; null when there is nothing, or nothing that can be read whole. */
async function keepCurrent({ file, nativeBinding, backupFolder, at }: RestoreOptions): Promise<string | null> {
  const current = inspect({ file, nativeBinding }, Number.MAX_SAFE_INTEGER, { forWriting: true });
  if (current.state === 'unusable' && current.problem !== 'damaged' && current.problem !== 'foreign') {
    throw new LonghandError('WRITE_FAILED', { problem: current.problem }, { cause: current.cause });
  }
  if (current.state !== 'ours') return null;
  try {
    const { name } = await createBackup({ file, nativeBinding, folder: backupFolder, reason: 'beforeRestore', at });
    return name;
  } catch (error) {
    if (error instanceof LonghandError && error.code === 'DATABASE_UNAVAILABLE') return null;
    throw error;
  }
}

/**
 * The log goes first: a file without its log is old, a log without its file would spoil the next one.
 * @returns the name of the file now; null when there was none
 */
function setAside(file: string, at: string): string | null {
  const extension = extname(file);
  const stamp = at.replaceAll(':', '.');
  const aside = join(dirname(file), `${basename(file, extension)}.replaced-${stamp}${extension}`);
  if (existsSync(`${file}-wal`)) renameFile(`${file}-wal`, `${aside}-wal`);
  if (!existsSync(file)) return null;
  renameFile(file, aside);
  return basename(aside);
}

function putInPlace(file: string): void {
  companionsOf(file).forEach(removeFile);
  renameFile(readyName(file), file);
}
