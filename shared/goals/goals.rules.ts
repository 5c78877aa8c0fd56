import { daysBetween } from '../kernel/calendarMath.ts';
import type { Goal } from './goal.ts';

/** How much of the way from baseline to target is done: 0 none, 1 all, below 0 it got worse, above 1 more than asked. */
export function progressOf({ baseline, target }: Pick<Goal, 'baseline' | 'target'>, current: number): number {
  if (target === baseline) return current === target ? 1 : 0;
  const progress = (current - baseline) / (target - baseline);
  // Nought of a falling goal would be -0.
  return progress === 0 ? 0 : progress;
}

/** How much of the time from the start to the due day has passed, 0-1. */
export function timePassed(startsOn: string, dueOn: string, today: string): number {
  const all = daysBetween(startsOn, dueOn);
  const passed = daysBetween(startsOn, today);
  if (all <= 0) return passed >= 0 ? 1 : 0;
  return Math.min(1, Math.max(0, passed / all));
}
