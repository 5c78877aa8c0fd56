import { z } from 'zod';
import { procedure, reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { taskEvents } from '../tasks/task.ts';
import { Batch, UndoResult } from './history.ts';

const Step = z.strictObject({ batchId: Id, label: Batch.shape.label, params: Batch.shape.params }).nullable();

const WhichBatch = z.strictObject({ batchId: Id.optional() });

export const historyContract = {
  /** Newest first. */
  list: reading
    .input(z.strictObject({ limit: z.int().min(1).max(200).default(50), cursor: z.string().max(100).nullish() }))
    .output(z.strictObject({ items: z.array(Batch), nextCursor: z.string().nullable() })),
  /** What Undo and Redo would do now. */
  next: reading.input(z.strictObject({})).output(z.strictObject({ undo: Step, redo: Step })),
  /** Takes a batch back: the last one, or the one named. */
  undo: writing.input(WhichBatch).output(UndoResult),
  redo: writing.input(z.strictObject({})).output(UndoResult),
  /** Task: the same as `undo`. Cancelled, nothing was taken back. */
  undoTask: procedure.input(WhichBatch).output(taskEvents(UndoResult)),
  /** Task: the same as `redo`. Cancelled, nothing was done again. */
  redoTask: procedure.input(z.strictObject({})).output(taskEvents(UndoResult)),
};
