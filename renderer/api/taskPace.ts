import type { TaskProgress } from '#shared/tasks/task.ts';

/** How fast a task goes, from the moment its present stage began. */
export interface TaskPace {
  readonly stage: TaskProgress['stage'];
  /** Milliseconds and units of the last sample. */
  readonly at: number;
  readonly done: number;
  /** Units a second, smoothed; null until it can be told. */
  readonly perSecond: number | null;
  /** Null while rate or total are not known. */
  readonly secondsLeft: number | null;
}

/** Samples closer together than this say little about the speed. */
const SHORTEST_SPAN = 400;
/** Seconds over which the speed is smoothed. */
const MEMORY = 3;

/**
 * The pace after one more sample.
 * @param before the pace so far, or null at the start
 * @param now milliseconds of any steady clock
 */
export function nextPace(before: TaskPace | null, progress: TaskProgress, now: number): TaskPace {
  const { stage, done, total } = progress;
  if (before === null || before.stage !== stage || done < before.done) {
    return { stage, at: now, done, perSecond: null, secondsLeft: null };
  }
  const span = now - before.at;
  if (span < SHORTEST_SPAN) return { ...before, secondsLeft: timeLeft(done, total, before.perSecond) };
  const measured = ((done - before.done) * 1000) / span;
  const weight = before.perSecond === null ? 1 : 1 - Math.exp(-span / 1000 / MEMORY);
  const perSecond = (before.perSecond ?? 0) * (1 - weight) + measured * weight;
  return { stage, at: now, done, perSecond, secondsLeft: timeLeft(done, total, perSecond) };
}

function timeLeft(done: number, total: number | null, perSecond: number | null): number | null {
  if (total === null || perSecond === null || perSecond <= 0) return null;
  return Math.max(0, total - done) / perSecond;
}
