import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { errorParams, type ErrorCode } from '../errors.ts';

export const TaskId = z.string().min(1).max(64);

/** What the task is busy with; each has words in the locale files (`tasks.stage.<stage>`). */
export const TaskStage = z.enum(['reading', 'writing', 'deleting', 'checking', 'copying', 'finishing']);
export type TaskStage = z.infer<typeof TaskStage>;

const Started = z.strictObject({ type: z.literal('started'), taskId: TaskId });

const Progress = z.strictObject({
  type: z.literal('progress'),
  stage: TaskStage,
  /** Units done so far in this stage. */
  done: z.number().nonnegative(),
  /** Units in all, or null while that is not known. */
  total: z.number().nonnegative().nullable(),
  unit: z.enum(['bytes', 'contacts', 'sales', 'rows', 'steps']),
});

const Cancelled = z.strictObject({ type: z.literal('cancelled') });

const Failed = z.strictObject({
  type: z.literal('failed'),
  code: z.enum(Object.keys(errorParams) as [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.unknown()),
});

export type TaskProgress = Omit<z.infer<typeof Progress>, 'type'>;
export type TaskStarted = z.infer<typeof Started>;
export type TaskFailed = z.infer<typeof Failed>;

/** The events of a task that ends with `result`, sent as `{ type: 'done', ...result }` after COMMIT. */
export function taskEvent<Shape extends z.ZodRawShape>(result: z.ZodObject<Shape>) {
  return z.discriminatedUnion('type', [Started, Progress, doneWith(result), Cancelled, Failed]);
}

function doneWith<Shape extends z.ZodRawShape>(result: z.ZodObject<Shape>) {
  return z.strictObject({ type: z.literal('done'), ...result.shape });
}

/** The stream of a task's events. Only the last one (`done`, `cancelled`, `failed`) decides. */
export function taskEvents<Shape extends z.ZodRawShape>(result: z.ZodObject<Shape>) {
  return eventIterator(taskEvent(result));
}

/** The stream of a task that ends with one of several kinds of result. */
export function taskEventsOfAny<const Results extends readonly z.ZodObject[]>(results: Results) {
  const done = z.union(
    results.map(doneWith) as { [Key in keyof Results]: ReturnType<typeof doneWith<Results[Key]['shape']>> },
  );
  return eventIterator(z.union([z.discriminatedUnion('type', [Started, Progress, Cancelled, Failed]), done]));
}

/** Any event of a task whose result is `Result`. */
export type TaskEvent<Result> =
  | TaskStarted
  | ({ readonly type: 'progress' } & TaskProgress)
  | ({ readonly type: 'done' } & Result)
  | { readonly type: 'cancelled' }
  | TaskFailed;
