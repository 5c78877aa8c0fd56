import { z } from 'zod';
import { procedure } from '../contract/base.ts';
import { TaskId } from './task.ts';

export const tasksContract = {
  /** Asks a task to stop. Whether it did is told by the task's own last event. */
  cancel: procedure.input(z.strictObject({ taskId: TaskId })).output(z.strictObject({ asked: z.boolean() })),
};
