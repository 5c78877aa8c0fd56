import {
  followTask,
  quietTask,
  stopTask,
  type FollowedTask,
  type PacedProgress,
  type RunTask,
  type TaskState,
} from '../api/followTask.ts';

/** What ends sooner is not shown: a dialog that comes and goes at once only startles. Milliseconds. */
const SHOWN_AFTER = 500;

/** Long work that no screen holds: an undo from anywhere, the emptying of the bin. */
export interface LongTask {
  /** What is going on, in words. */
  readonly label: string;
  readonly state: TaskState<unknown>;
}

type Running = LongTask & { readonly own: FollowedTask };

/** The long work under way, the oldest first. The window shows that one, and what waits behind it follows. */
export class LongTasks {
  readonly #listeners = new Set<() => void>();
  #running: readonly Running[] = [];
  #shown: LongTask | null = null;
  #mayShow = new WeakSet<FollowedTask>();

  /** Runs it, shown with a way to stop it if it takes longer than a moment. Resolves with the state it ended in. */
  async run<Result>(label: string, run: RunTask<Result>): Promise<TaskState<Result>> {
    const own: FollowedTask = { stop: new AbortController(), taskId: null };
    this.#set([...this.#running, { label, own, state: running(null, false) }]);
    const timer = setTimeout(() => {
      this.#mayShow.add(own);
      this.#set(this.#running);
    }, SHOWN_AFTER);
    const end = await followTask(run, own, (progress) => {
      this.#change(own, (isCancelling) => running(progress, isCancelling));
    });
    clearTimeout(timer);
    this.#set(this.#running.filter((task) => task.own !== own));
    return end;
  }

  /** Stops what is shown and what waits behind it: that was asked for in the belief that the first would be done. */
  readonly cancel = (): void => {
    for (const { own, state } of this.#running.toReversed()) {
      this.#change(own, () => running(state.phase === 'running' ? state.progress : null, true));
      stopTask(own);
    }
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is to be shown now, or null. */
  readonly shown = (): LongTask | null => this.#shown;

  #change(own: FollowedTask, stateOf: (isCancelling: boolean) => TaskState<unknown>): void {
    this.#set(
      this.#running.map((task) => (task.own === own ? { ...task, state: stateOf(task.state.isCancelling) } : task)),
    );
  }

  #set(running: readonly Running[]): void {
    this.#running = running;
    const [oldest] = running;
    this.#shown = oldest !== undefined && this.#mayShow.has(oldest.own) ? oldest : null;
    for (const listener of this.#listeners) listener();
  }
}

function running(progress: PacedProgress | null, isCancelling: boolean): TaskState<unknown> {
  return { ...quietTask, phase: 'running', progress, isCancelling };
}

export const longTasks = new LongTasks();
