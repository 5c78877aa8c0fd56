import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseBackupName } from '#shared/backups/backupName.rules.ts';
import type { DatabaseProblem } from '#shared/errors.ts';
import { listBackups, thinBackups, UNFINISHED } from './backup.ts';
import { removeFile, renameFile } from './files.ts';
import { problemOf } from './sqliteErrors.ts';

/** To copy the newest backup to the second folder, unless it lies there. */
export interface SecondCopyJob {
  readonly backupFolder: string;
  readonly folder: string;
  /** ISO instant. */
  readonly now: string;
}

/** How it ended. `lastAt`: when the newest backup that lies there was made. */
export interface SecondCopy {
  readonly state: 'good' | 'away' | 'failed';
  readonly lastAt: string | null;
  readonly problem: DatabaseProblem | null;
}

const PIECE_BYTES = 1024 * 1024;

/**
 * Copies under an unfinished name, reads the copy back, and only then gives it its own; then thins out there too. Only
 * files with names of our backups are touched. Runs in the worker, as a stick may take its time or never answer.
 */
export function copyToSecondFolder({ backupFolder, folder, now }: SecondCopyJob): SecondCopy {
  // Not made here: a folder that is not there is a stick that is not plugged in.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { state: 'away', lastAt: null, problem: null };
  try {
    removeUnfinished(folder);
    const [newest] = listBackups(backupFolder);
    const there = listBackups(folder);
    if (newest === undefined) accessSync(folder, constants.W_OK);
    else if (!there.some(({ name, byteSize }) => name === newest.name && byteSize === newest.byteSize)) {
      copyChecked(join(backupFolder, newest.name), join(folder, newest.name));
    }
    thinBackups(folder, now);
    return { state: 'good', lastAt: listBackups(folder)[0]?.at ?? null, problem: null };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    // Pulled out while it was written to.
    if (statSync(folder, { throwIfNoEntry: false }) === undefined)
      return { state: 'away', lastAt: null, problem: null };
    return { state: 'failed', lastAt: listBackups(folder)[0]?.at ?? null, problem };
  }
}

function copyChecked(source: string, target: string): void {
  const unfinished = `${target}${UNFINISHED}`;
  try {
    const written = copy(source, unfinished);
    const found = hashOf(unfinished);
    if (written !== found) throw Object.assign(new Error('The copy is not what was written.'), { code: 'EIO' });
    renameFile(unfinished, target);
  } catch (error) {
    removeFile(unfinished);
    throw error;
  }
}

function copy(source: string, target: string): string {
  const descriptor = openSync(target, 'w');
  try {
    const hash = hashOf(source, (piece) => {
      for (let done = 0; done < piece.length;) done += writeSync(descriptor, piece, done);
    });
    fsyncSync(descriptor);
    return hash;
  } finally {
    closeSync(descriptor);
  }
}

/** Length and SHA-256 of a file, read piece by piece. */
function hashOf(file: string, onPiece: (piece: Uint8Array) => void = () => undefined): string {
  const descriptor = openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, null);
      if (length === 0) return `${fstatSync(descriptor).size} ${hash.digest('hex')}`;
      const piece = buffer.subarray(0, length);
      hash.update(piece);
      onPiece(piece);
    }
  } finally {
    closeSync(descriptor);
  }
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(UNFINISHED) && parseBackupName(name.slice(0, -UNFINISHED.length)) !== null)
      removeFile(join(folder, name));
  }
}
