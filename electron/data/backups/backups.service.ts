import { join } from 'node:path';
import type { Backup } from '#shared/backups/backups.ts';
import { LonghandError } from '#shared/errors.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { listBackups } from '../database/backup.ts';
import { restoreDatabase, type RestoreResult } from '../database/restore.ts';
import type { RunningTask } from '../tasks.ts';
import { piecesOf } from '../transfer/staging.ts';
import type { StagedFile, Staging } from '../transfer/staging.ts';
import type { AutomaticBackups, BackupPlace } from './automaticBackups.ts';
import { lockedCopy, withUnlocked } from './protectedFiles.ts';

/** What backups need of whoever holds the database open. */
export interface BackupHost {
  /** Of the database that is, or should be, open. */
  readonly place: BackupPlace;
  /** @throws LonghandError DATABASE_UNAVAILABLE while none is open */
  readonly backups: AutomaticBackups;
  /**
   * Closes the database when it is open (after the writes in the queue), runs `work` with the lock held, and opens it
   * again whatever came of it.
   * @throws LonghandError DATABASE_UNAVAILABLE `inUse` when another process holds the lock; what `work` throws
   */
  whileClosed<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A backup by its name. @throws LonghandError NOT_FOUND */
export function backupNamed({ folder }: BackupPlace, name: string): Backup {
  const backup = listBackups(folder).find((candidate) => candidate.name === name);
  if (backup === undefined) throw new LonghandError('NOT_FOUND', { entity: 'backup', id: name });
  return backup;
}

/** Makes a backup now, changed or not. */
export async function createBackupNow(
  host: BackupHost,
  { signal, progress }: RunningTask,
): Promise<{ backup: Backup }> {
  const onProgress = (done: number) => progress({ stage: 'copying', done, total: null, unit: 'bytes' });
  return { backup: await host.backups.now('manual', { signal, onProgress }) };
}

/** Puts a backup in place of the database. @throws LonghandError NOT_FOUND, and as restoreDatabase */
export async function restoreBackup(
  host: BackupHost,
  name: string,
  at: string,
  task: RunningTask,
): Promise<RestoreResult> {
  const backup = backupNamed(host.place, name);
  return await restore(host, { source: join(host.place.folder, backup.name), sourceName: name }, at, task);
}

/** Puts a file of the person's own in place of the database. @throws as restoreDatabase and withUnlocked */
export async function restoreStagedFile(
  host: BackupHost,
  staging: Staging,
  { file, passphrase }: { readonly file: StagedFile; readonly passphrase: string | undefined },
  at: string,
  task: RunningTask,
): Promise<RestoreResult> {
  return await withUnlocked(staging, file, passphrase, (source) =>
    restore(host, { source, sourceName: file.name }, at, task),
  );
}

const RESTORE_STAGES = ['copying', 'checking', 'finishing'] as const;

async function restore(
  host: BackupHost,
  from: { readonly source: string; readonly sourceName: string },
  at: string,
  { signal, progress }: RunningTask,
): Promise<RestoreResult> {
  const { folder: backupFolder, ...connection } = host.place;
  const onStage = (stage: (typeof RESTORE_STAGES)[number]) => {
    progress({ stage, done: RESTORE_STAGES.indexOf(stage), total: RESTORE_STAGES.length, unit: 'steps' });
  };
  return await host.whileClosed(() => restoreDatabase({ ...connection, ...from, backupFolder, at, signal, onStage }));
}

/**
 * Copies a backup into a staged file that the person can save elsewhere; with a passphrase, protected by it.
 * @throws LonghandError NOT_FOUND, CANCELLED; FILE_REFUSED `vanished`, WRITE_FAILED
 */
export async function copyBackupOut(
  place: BackupPlace,
  staging: Staging,
  { name, passphrase }: { readonly name: string; readonly passphrase: string | undefined },
  { signal, progress }: RunningTask,
): Promise<ExportResult> {
  const { byteSize, contactCount } = backupNamed(place, name);
  if (passphrase !== undefined) {
    progress({ stage: 'writing', done: 0, total: null, unit: 'bytes' });
    const locked = await lockedCopy(staging, { source: join(place.folder, name), name, passphrase });
    if (signal.aborted) {
      await staging.discard(locked.token);
      throw new LonghandError('CANCELLED', {});
    }
    return { file: locked.token, name: locked.name, byteSize: locked.byteSize, count: contactCount ?? 0 };
  }
  const output = await staging.create(name);
  try {
    let done = 0;
    for await (const piece of piecesOf({ name, byteSize, path: join(place.folder, name) })) {
      if (signal.aborted) throw new LonghandError('CANCELLED', {});
      await output.write(piece);
      done += piece.length;
      progress({ stage: 'copying', done, total: byteSize, unit: 'bytes' });
    }
    const file = await output.finish();
    return { file: file.token, name: file.name, byteSize: file.byteSize, count: contactCount ?? 0 };
  } finally {
    await output.abandon();
  }
}
