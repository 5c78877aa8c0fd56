import { implement } from '@orpc/server';
import { systemContract } from '#shared/system/system.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { dataVersions } from './versions.service.ts';

const system = implement(systemContract).$context<DataContext>().use(inContractErrors);

/** Status, changes and the choice of the file. */
export const systemHandlers = system.router({
  status: system.status.handler(({ context }) => context.workspace.settledStatus()),
  versions: system.versions.handler(({ context }) => dataVersions(context.workspace.database)),
  changes: system.changes.handler(({ context, signal }) => context.publisher.changes(signal)),
  open: system.open.handler(async ({ context, input }) => {
    await context.workspace.open(input.which, input.locale);
    return context.workspace.status();
  }),
});
