import { implement } from '@orpc/server';
import { backupsContract } from '#shared/backups/backups.contract.ts';
import { Topic } from '#shared/system/system.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { listBackups } from '../database/backup.ts';
import { runTask } from '../tasks.ts';
import { copyBackupOut, createBackupNow, restoreBackup, restoreStagedFile } from './backups.service.ts';
import { lookAtBackup, lookIntoFile } from './look.service.ts';
import { salvageDatabase, useSalvaged } from './salvage.service.ts';

const backups = implement(backupsContract).$context<DataContext>().use(inContractErrors);

/** Copies of the database, and the way back to one. All but `create` works while none is open. */
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
        const restored = await restoreStagedFile(
          context.workspace,
          context.staging,
          { file, passphrase: input.passphrase },
          context.clock(),
          task,
        );
        context.publisher.publish({ topics: [...Topic.options], batchId: null });
        return restored;
      },
      signal,
    ),
  ),
  salvage: backups.salvage.handler(({ context, signal }) =>
    runTask(
      context.tasks,
      async (task) => ({ salvage: await salvageDatabase(context.workspace, context.staging, context.clock, task) }),
      signal,
    ),
  ),
  useSalvaged: backups.useSalvaged.handler(({ context, input, signal }) =>
    runTask(
      context.tasks,
      async (task) => {
        const restored = await useSalvaged(context.workspace, context.staging, { ...input, at: context.clock() }, task);
        context.publisher.publish({ topics: [...Topic.options], batchId: null });
        return restored;
      },
      signal,
    ),
  ),
  copyOut: backups.copyOut.handler(({ context, input, signal }) =>
    runTask(
      context.tasks,
      (task) =>
        copyBackupOut(
          context.workspace.place,
          context.staging,
          { name: input.name, passphrase: input.passphrase },
          task,
        ),
      signal,
    ),
  ),
  status: backups.status.handler(async ({ context }) => ({
    lastBackupAt: listBackups(context.workspace.place.folder)[0]?.at ?? null,
    copies: await context.workspace.copies(),
  })),
  look: backups.look.handler(async ({ context, input }) => {
    const { place, isOpen } = await context.workspace.settledPlace();
    return await lookAtBackup({ place, isOpen }, input.name);
  }),
  lookInto: backups.lookInto.handler(async ({ context, input }) => {
    const file = await context.staging.complete(input.file);
    const { place, isOpen } = await context.workspace.settledPlace();
    return await lookIntoFile({ place, isOpen }, context.staging, { file, passphrase: input.passphrase });
  }),
});
