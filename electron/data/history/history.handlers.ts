import { implement } from '@orpc/server';
import { historyContract } from '#shared/history/history.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { runTask } from '../tasks.ts';
import { listHistory, nextSteps, undoOptions } from './history.service.ts';

const history = implement(historyContract).$context<DataContext>().use(inContractErrors);

/** What was done, by whom, and how to take it back. */
export const historyHandlers = history.router({
  list: history.list.handler(({ context, input }) => listHistory(context.database, input)),
  next: history.next.handler(({ context }) => nextSteps(context.database)),
  undo: history.undo.handler(({ context, input }) => context.database.undo(input.batchId)),
  redo: history.redo.handler(({ context }) => context.database.redo()),
  undoTask: history.undoTask.handler(({ context, input, signal }) =>
    runTask(context.tasks, (task) => context.database.undo(input.batchId, undoOptions(task)), signal),
  ),
  redoTask: history.redoTask.handler(({ context, signal }) =>
    runTask(context.tasks, (task) => context.database.redo(undoOptions(task)), signal),
  ),
});
