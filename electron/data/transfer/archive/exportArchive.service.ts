import type { ExportResult } from '#shared/transfer/transfer.ts';
import type { RunningTask } from '../../tasks.ts';
import type { Workspace } from '../../workspace.ts';
import type { Staging } from '../staging.ts';
import { inArchiveWorker } from './inArchiveWorker.ts';

/** What archives need of the context. */
export interface ArchiveContext {
  readonly workspace: Workspace;
  readonly staging: Staging;
  readonly clock: () => string;
}

/**
 * Writes everything, as it is at one moment, into one staged file (docs/archive.md). Work goes on meanwhile.
 * @param today for the file's name, `YYYY-MM-DD`
 * @throws CANCELLED; WRITE_FAILED `diskFull` and the like
 */
export async function exportArchive(
  { workspace, staging, clock }: ArchiveContext,
  today: string,
  task: RunningTask,
): Promise<ExportResult> {
  await workspace.settled();
  const { file, nativeBinding } = workspace.place;
  const { appVersion } = workspace.status();
  let count = 0;
  const written = await staging.createBy(`longhand-${today}.longhand.zip`, async (target) => {
    const source = { file, nativeBinding };
    const { counts } = await inArchiveWorker({ kind: 'write', source, target, appVersion, at: clock() }, task);
    count = counts.contacts;
  });
  return { file: written.token, name: written.name, byteSize: written.byteSize, count };
}
