import { daysBetween } from '../kernel/calendarMath.ts';
import type { Goal, GoalMeasure } from './goal.ts';

/** The best that a measure can be, where there is one. */
const BEST: Readonly<Partial<Record<GoalMeasure, number>>> = { overduePromises: 0, customersWithPhone: 100 };

/**
 * Whether a goal is to keep what is there: it starts where it wants to be, and nothing better is possible. Elsewhere a
 * target that equals the baseline asks for nothing.
 */
export function isToKeep({ measure, baseline, target }: Pick<Goal, 'measure' | 'baseline' | 'target'>): boolean {
  return baseline === target && target === BEST[measure];
}

/**
 * How much of the way from baseline to target is done: 0 none, 1 all, below 0 it got worse, above 1 more than asked. Where
 * both are the same there is no way: 1 while it is kept, else below 0 by how far it is off, as a part of the target (of 1
 * where that is less).
 */
export function progressOf({ baseline, target }: Pick<Goal, 'baseline' | 'target'>, current: number): number {
  if (target === baseline) return current === target ? 1 : -Math.abs(current - target) / Math.max(1, Math.abs(target));
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
