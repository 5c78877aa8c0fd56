import { useCallback, useRef, useState } from 'react';
import { followTask, quietTask, stopTask, type FollowedTask, type RunTask, type TaskState } from './followTask.ts';

export interface Task<Result> {
  readonly state: TaskState<Result>;
  /** Runs it; a second start while one runs is ignored. Resolves with the state it ended in. */
  readonly start: (run: RunTask<Result>) => Promise<TaskState<Result>>;
  /** Asks it to stop. The state becomes `cancelled` only when the task says so. */
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Follows one task at a time from start to its last event, which alone decides how it ended. */
export function useTask<Result>(): Task<Result> {
  const [state, setState] = useState<TaskState<Result>>({ phase: 'idle', ...quietTask });
  const current = useRef<FollowedTask | null>(null);

  const start = useCallback(async (run: RunTask<Result>): Promise<TaskState<Result>> => {
    if (current.current !== null) return { phase: 'idle', ...quietTask };
    const own: FollowedTask = { stop: new AbortController(), taskId: null };
    current.current = own;
    setState({ phase: 'running', ...quietTask });
    const end = await followTask(run, own, (progress) =>
      setState((before) => (before.phase === 'running' ? { ...before, progress } : before)),
    );
    current.current = null;
    setState(end);
    return end;
  }, []);

  const cancel = useCallback(() => {
    const run = current.current;
    if (run === null) return;
    setState((before) => (before.phase === 'running' ? { ...before, isCancelling: true } : before));
    stopTask(run);
  }, []);

  const reset = useCallback(() => {
    if (current.current === null) setState({ phase: 'idle', ...quietTask });
  }, []);

  return { state, start, cancel, reset };
}
