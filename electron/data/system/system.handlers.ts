import { implementer } from '../implementer.ts';

/** Status, changes and the choice of the file. */
export const systemHandlers = implementer.system.router({
  status: implementer.system.status.handler(({ context }) => context.workspace.settledStatus()),
  changes: implementer.system.changes.handler(({ context, signal }) => context.publisher.changes(signal)),
  open: implementer.system.open.handler(async ({ context, input }) => {
    await context.workspace.open(input.which, input.locale);
    return context.workspace.status();
  }),
});
