import { basename } from 'node:path';
import type { Salvage } from '#shared/backups/salvage.ts';
import { LonghandError } from '#shared/errors.ts';
import type { SystemStatus } from '#shared/system/system.contract.ts';
import type { FileToken } from '#shared/transfer/transfer.ts';
import type { z } from 'zod';
import { derivedData } from '../derived.ts';
import { removeDatabase } from '../database/files.ts';
import { restoreDatabase, type RestoreResult } from '../database/restore.ts';
import { copyDamaged } from '../database/salvage/damagedCopy.ts';
import { openDamaged } from '../database/salvage/damagedFile.ts';
import { saveReadable } from '../database/salvage/saveReadable.ts';
import { throwIfCancelled, type RunningTask } from '../tasks.ts';
import type { Staging } from '../transfer/staging.ts';
import type { BackupHost } from './backups.service.ts';

/** What salvage needs of whoever would hold the database open. */
export type SalvageHost = Pick<BackupHost, 'place' | 'whileClosed'> & {
  status(): Pick<z.infer<typeof SystemStatus>, 'database'>;
};

/**
 * Makes a new, checked file of what can still be read of the database that could not be opened, and tells what that is.
 * The damaged file is only copied. Runs in this process: there is nothing else that could be asked of it meanwhile.
 * @returns null when not even the list of its tables can be read
 * @throws LonghandError NOT_FOUND while the database is open; CANCELLED; WRITE_FAILED. Then nothing is left behind
 */
export async function salvageDatabase(
  host: SalvageHost,
  staging: Staging,
  clock: () => string,
  task: RunningTask,
): Promise<Salvage | null> {
  const { place } = host;
  const name = basename(place.file);
  if (host.status().database.state === 'ready')
    throw new LonghandError('NOT_FOUND', { entity: 'damagedFile', id: name });
  const { nativeBinding } = place;
  const copy = await staging.createBy(name, async (path) => {
    await copyDamaged(place.file, path, {
      throwIfStopped: () => throwIfCancelled(task.signal),
      onCopied: (done, total) => task.progress({ stage: 'copying', done, total, unit: 'bytes' }),
    });
  });
  try {
    const damaged = openDamaged({ file: copy.path, nativeBinding });
    if (damaged === null) return null;
    try {
      const reports: Omit<Salvage, 'file'>[] = [];
      const saved = await staging.createBy(name, async (path) => {
        const report = await saveReadable(damaged, {
          target: { file: path, nativeBinding },
          backupFolder: place.folder,
          beforeCommit: derivedData,
          clock,
          throwIfStopped: () => throwIfCancelled(task.signal),
          onRows: (done) => task.progress({ stage: 'reading', done, total: null, unit: 'rows' }),
          onChecking: (done) => task.progress({ stage: 'checking', done, total: null, unit: 'rows' }),
        });
        reports.push(report);
      });
      const [report = null] = reports;
      return report === null ? null : { ...report, file: saved.token };
    } finally {
      damaged.close();
    }
  } finally {
    removeDatabase(copy.path);
    await staging.discard(copy.token);
  }
}

/**
 * Puts what was saved in place of the damaged file, which is set aside as it is.
 * @throws NOT_FOUND for an unknown token, and as restoreDatabase
 */
export async function useSalvaged(
  host: SalvageHost,
  staging: Staging,
  { file, at }: { readonly file: FileToken; readonly at: string },
  { signal, progress }: RunningTask,
): Promise<RestoreResult> {
  const { path, name } = await staging.complete(file);
  const { folder: backupFolder, ...connection } = host.place;
  const onStage = (stage: 'copying' | 'checking' | 'finishing') =>
    progress({ stage, done: 0, total: null, unit: 'steps' });
  const from = { source: path, sourceName: name, isDamaged: true } as const;
  const result = await host.whileClosed(() =>
    restoreDatabase({ ...connection, ...from, backupFolder, at, signal, onStage }),
  );
  await staging.discard(file);
  return result;
}
