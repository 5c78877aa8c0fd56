import { LonghandError } from '#shared/errors.ts';
import type { TaskEvent, TaskFailed, TaskProgress, TaskStarted } from '#shared/tasks/task.ts';
import { dataClient } from './api.ts';
import { nextPace, type TaskPace } from './taskPace.ts';

/** Progress with its pace. */
export interface PacedProgress extends TaskProgress {
  readonly perSecond: number | null;
  readonly secondsLeft: number | null;
}

/** What the window knows of a task. `isCancelling`: it was asked to stop and has not answered yet. */
export type TaskState<Result> =
  | {
      readonly phase: 'idle' | 'cancelled';
      readonly progress: null;
      readonly result: null;
      readonly error: null;
      readonly isCancelling: false;
    }
  | {
      readonly phase: 'running';
      readonly progress: PacedProgress | null;
      readonly result: null;
      readonly error: null;
      readonly isCancelling: boolean;
    }
  | {
      readonly phase: 'done';
      readonly progress: null;
      readonly result: Result;
      readonly error: null;
      readonly isCancelling: false;
    }
  | {
      readonly phase: 'failed';
      readonly progress: null;
      readonly result: null;
      readonly error: unknown;
      readonly isCancelling: false;
    };

/**
 * Starts the work and answers its events. `signal` is for what comes before the task itself (reading a
 * file, staging it): do not hand it to the task's own call, whose end only its last event tells.
 */
export type RunTask<Result> = (options: { readonly signal: AbortSignal }) => Promise<AsyncIterable<TaskEvent<Result>>>;

/** Of a task in which no more is going on than its phase says. */
export const quietTask = { progress: null, result: null, error: null, isCancelling: false } as const;

/** A task that is being followed: what is needed to stop it. */
export interface FollowedTask {
  readonly stop: AbortController;
  taskId: string | null;
}

/** Asks a followed task to stop, also when it has not begun yet. Only its last event tells whether it did. */
export function stopTask({ stop, taskId }: FollowedTask): void {
  stop.abort();
  if (taskId !== null) void askToStop(taskId);
}

/** Follows a task from its start to its last event, which alone decides how it ended. Never throws. */
export async function followTask<Result>(
  run: RunTask<Result>,
  own: FollowedTask,
  onProgress: (progress: PacedProgress) => void,
): Promise<TaskState<Result>> {
  let pace: TaskPace | null = null;
  let end: TaskState<Result> | null = null;
  try {
    for await (const event of await run({ signal: own.stop.signal })) {
      if (isStarted(event)) {
        own.taskId = event.taskId;
        if (own.stop.signal.aborted) void askToStop(event.taskId);
      } else if (isProgress(event)) {
        pace = nextPace(pace, event, performance.now());
        const { stage, done, total, unit } = event;
        onProgress({ stage, done, total, unit, perSecond: pace.perSecond, secondsLeft: pace.secondsLeft });
      } else {
        end = endOf(event);
      }
    }
  } catch (error) {
    if (end !== null) return end;
    const stoppedBeforehand = own.taskId === null && own.stop.signal.aborted && error === own.stop.signal.reason;
    return stoppedBeforehand ? { phase: 'cancelled', ...quietTask } : { ...quietTask, phase: 'failed', error };
  }
  return end ?? { ...quietTask, phase: 'failed', error: new LonghandError('OUTCOME_UNKNOWN', {}) };
}

function isStarted<Result>(event: TaskEvent<Result>): event is TaskStarted {
  return event.type === 'started';
}

function isProgress<Result>(event: TaskEvent<Result>): event is { readonly type: 'progress' } & TaskProgress {
  return event.type === 'progress';
}

function endOf<Result>(event: TaskEvent<Result>): TaskState<Result> {
  if (event.type === 'cancelled') return { phase: 'cancelled', ...quietTask };
  if (event.type === 'failed') return { ...quietTask, phase: 'failed', error: failureOf(event) };
  return { ...quietTask, phase: 'done', result: event as Result };
}

/** The parameters were parsed by the contract on the other side; the code tells their shape. */
function failureOf({ code, params }: TaskFailed): LonghandError {
  return new LonghandError(code, params as LonghandError['params']);
}

async function askToStop(taskId: string): Promise<void> {
  try {
    await dataClient.tasks.cancel({ taskId });
  } catch (error) {
    // The task's own last event tells the end; that it could not be asked changes nothing about it.
    console.warn('The task could not be asked to stop.', error);
  }
}
