import { implement } from '@orpc/server';
import { backupsContract } from '#shared/backups/backups.contract.ts';
import { Topic } from '#shared/system/system.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { listBackups } from '../database/backup.ts';
import { runTask } from '../tasks.ts';
import { copyBackupOut, createBackupNow, restoreBackup, restoreStagedFile } from './backups.service.ts';

const backups = implement(backupsContract).$context<DataContext>().use(inContractErrors);

/** Copies of the database, and the way back to one. `list`, `restore` and `copyOut` work while none is open. */
export const backupsHandlers = backups.router({
  list: backups.list.handler(({ context }) => ({ items: listBackups(context.workspace.place.folder) })),
  create: backups.create.handler(({ context, signal }) =>
    runTask(context.tasks, (task) => createBackupNow(context.workspace, task), signal),
  ),
  restore: backups.restore.handler(({ context, input, signal }) =>
    runTask(
      context.tasks,
      async (task) => {
        const restored = await restoreBackup(context.workspace, input.name, context.clock(), task);
        context.publisher.publish({ topics: [...Topic.options], batchId: null });
        return restored;
      },
      signal,
    ),
  ),
  restoreFile: backups.restoreFile.handler(({ context, input, signal }) =>
    runTask(
      context.tasks,
      async (task) => {
        const file = await context.staging.complete(input.file);
        const restored = await restoreStagedFile(context.workspace, file, context.clock(), task);
        context.publisher.publish({ topics: [...Topic.options], batchId: null });
        return restored;
      },
      signal,
    ),
  ),
  copyOut: backups.copyOut.handler(({ context, input, signal }) =>
    runTask(context.tasks, (task) => copyBackupOut(context.workspace.place, context.staging, input.name, task), signal),
  ),
});
