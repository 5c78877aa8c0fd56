import { randomUUID } from 'node:crypto';
import { LonghandError } from '#shared/errors.ts';
import type { TaskEvent, TaskFailed, TaskProgress } from '#shared/tasks/task.ts';
import type { Log } from '../common/log.ts';

/** What a task's work is given. */
export interface RunningTask {
  /** Aborted when the person cancels or the window goes away. Check it between pieces of work. */
  readonly signal: AbortSignal;
  /** Reports how far it is. Cheap: only the newest report is kept until the window takes it. */
  readonly progress: (progress: TaskProgress) => void;
}

/** The long work that is under way in this process. */
export interface Tasks {
  readonly log: Log;
  readonly running: Map<string, AbortController>;
}

export function createTasks(log: Log): Tasks {
  return { log, running: new Map() };
}

/** Asks a task to stop; false when it has already ended. */
export function cancelTask(tasks: Tasks, taskId: string): boolean {
  const controller = tasks.running.get(taskId);
  controller?.abort();
  return controller !== undefined;
}

/** Throws CANCELLED when the task was asked to stop. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LonghandError('CANCELLED', {});
}

function failure(error: unknown, log: Log): TaskFailed | { readonly type: 'cancelled' } {
  if (error instanceof LonghandError) {
    if (error.code === 'CANCELLED') return { type: 'cancelled' };
    return { type: 'failed', code: error.code, params: error.params };
  }
  return { type: 'failed', code: 'INTERNAL', params: { incident: log.incident(error) } };
}

/**
 * Runs long work as a stream of events: `started`, any number of `progress`, and one last `done`, `cancelled` or
 * `failed` that is sent only after the work has ended, its transaction committed or rolled back.
 * Nobody listening any more (`listener` aborted, or the stream returned) cancels the work.
 */
export async function* runTask<Result extends object>(
  tasks: Tasks,
  run: (task: RunningTask) => Promise<Result>,
  listener?: AbortSignal,
): AsyncGenerator<TaskEvent<Result>, void> {
  const taskId = randomUUID();
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (listener?.aborted) abort();
  listener?.addEventListener('abort', abort);
  tasks.running.set(taskId, controller);

  let latest: TaskProgress | null = null;
  let last: TaskEvent<Result> | null = null;
  let wake: () => void = () => {};
  const work = run({
    signal: controller.signal,
    progress(progress) {
      latest = progress;
      wake();
    },
  })
    .then(
      (result): TaskEvent<Result> => ({ type: 'done', ...result }),
      (error: unknown): TaskEvent<Result> => failure(error, tasks.log),
    )
    .then((event) => {
      last = event;
      wake();
    });

  try {
    yield { type: 'started', taskId };
    for (;;) {
      const ended: TaskEvent<Result> | null = last;
      if (ended !== null) {
        yield ended;
        return;
      }
      if (latest === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (last !== null || latest !== null) resolve();
        });
        continue;
      }
      const progress: TaskProgress = latest;
      latest = null;
      yield { type: 'progress', ...progress };
    }
  } finally {
    abort();
    await work;
    listener?.removeEventListener('abort', abort);
    tasks.running.delete(taskId);
  }
}
