import { basename } from 'node:path';
import { Topic } from '#shared/system/system.contract.ts';
import type { FileToken, RestoreResult } from '#shared/transfer/transfer.ts';
import type { Database } from '../../database/handles.ts';
import { restoreDatabase } from '../../database/restore.ts';
import type { Publisher } from '../../publish.ts';
import { readSettings } from '../../settings/settings.service.ts';
import { throwIfCancelled, type RunningTask } from '../../tasks.ts';
import type { ArchiveContext } from './exportArchive.service.ts';
import { inArchiveWorker, type RunArchiveJob } from './inArchiveWorker.ts';
import { refusing } from './inspectArchive.ts';
import type { Manifest } from './manifest.ts';

/**
 * Puts everything that an archive holds in the place of what is here. A new file is built beside and checked; then it
 * changes places with the old one as a backup would, and a backup of the old one is kept. While the sample company is
 * open, one's own file is meant, and it is the open one afterwards.
 * @throws FILE_REFUSED `notAnArchive`, `newerArchive`, `damagedArchive`, `vanished`; WRITE_FAILED; CANCELLED. Then nothing
 *   was changed
 */
export async function restoreArchive(
  { workspace, staging, clock, publisher }: ArchiveContext & { readonly publisher: Publisher },
  token: FileToken,
  task: RunningTask,
  run: RunArchiveJob = inArchiveWorker,
): Promise<RestoreResult> {
  const archive = await staging.complete(token);
  const { nativeBinding } = workspace.place;
  const found: Manifest[] = [];
  const built = await staging.createBy(archive.name, async (path) => {
    const job = { kind: 'build', archive: archive.path, target: { file: path, nativeBinding } } as const;
    found.push(await refusing(archive.name, () => run(job, task)));
  });
  try {
    throwIfCancelled(task.signal);
    if (workspace.status().which === 'sample') await workspace.open('own', 'en');
    const wasThere = workspace.status().database.state !== 'ready' || (await hasContent(workspace.database));
    const { folder: backupFolder, ...place } = workspace.place;
    const { replaced, contactCount } = await workspace.whileClosed(() =>
      restoreDatabase({
        ...place,
        backupFolder,
        source: built.path,
        isOurs: true,
        sourceName: basename(archive.name),
        at: clock(),
        signal: task.signal,
        onStage: () => task.progress({ stage: 'finishing', done: 0, total: null, unit: 'steps' }),
      }),
    );
    publisher.publish({ topics: [...Topic.options], batchId: null });
    const { sales, photos } = found[0]?.counts ?? { sales: 0, photos: 0 };
    return { contacts: contactCount, sales, photos, keptBackup: wasThere ? replaced : null };
  } finally {
    await staging.discard(built.token);
  }
}

/** Whether anybody has begun to use this file. */
async function hasContent(database: Database): Promise<boolean> {
  return await database.read(async (reader) => {
    if ((await readSettings(reader)).isSetUp) return true;
    return (await reader.selectFrom('batches').select('id').limit(1).executeTakeFirst()) !== undefined;
  });
}
