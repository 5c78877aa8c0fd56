import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { Batch, UndoResult } from './history.ts';

const Step = z.strictObject({ batchId: Id, label: Batch.shape.label, params: Batch.shape.params }).nullable();

export const historyContract = {
  /** Newest first. */
  list: reading
    .input(z.strictObject({ limit: z.int().min(1).max(200).default(50), cursor: z.string().max(100).nullish() }))
    .output(z.strictObject({ items: z.array(Batch), nextCursor: z.string().nullable() })),
  /** What Undo and Redo would do now. */
  next: reading.input(z.strictObject({})).output(z.strictObject({ undo: Step, redo: Step })),
  /** Takes a batch back: the last one, or the one named. */
  undo: writing.input(z.strictObject({ batchId: Id.optional() })).output(UndoResult),
  redo: writing.input(z.strictObject({})).output(UndoResult),
};
