import { implement } from '@orpc/server';
import { historyContract } from '#shared/history/history.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { listHistory, nextSteps } from './history.service.ts';

const history = implement(historyContract).$context<DataContext>().use(inContractErrors);

/** What was done, by whom, and how to take it back. */
export const historyHandlers = history.router({
  list: history.list.handler(({ context, input }) => listHistory(context.database, input)),
  next: history.next.handler(({ context }) => nextSteps(context.database)),
  undo: history.undo.handler(({ context, input }) => context.database.undo(input.batchId)),
  redo: history.redo.handler(({ context }) => context.database.redo()),
});
