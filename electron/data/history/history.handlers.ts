import { implementer } from '../implementer.ts';
import { listHistory, nextSteps } from './history.service.ts';

/** What was done, by whom, and how to take it back. */
export const historyHandlers = implementer.history.router({
  list: implementer.history.list.handler(({ context, input }) => listHistory(context.database, input)),
  next: implementer.history.next.handler(({ context }) => nextSteps(context.database)),
  undo: implementer.history.undo.handler(({ context, input }) => context.database.undo(input.batchId)),
  redo: implementer.history.redo.handler(({ context }) => context.database.redo()),
});
