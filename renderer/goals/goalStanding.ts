import type { Goal } from '#shared/goals/goal.ts';
import { isToKeep } from '#shared/goals/goals.rules.ts';

/** How it stands with a goal; each has words (`goals.standing.<standing>`). */
export type GoalStanding = 'unmeasured' | 'kept' | 'reached' | 'onTheWay' | 'behind' | 'missed';

/** How far the way may lag behind the time before a goal is called behind: a tenth. Nothing moves evenly. */
export const GRACE = 0.1;

/**
 * How it stands with a goal: reached once the whole way is done (kept, where it is to keep what is there and its day lies
 * ahead), missed when its day has passed before that, behind when the
 * way done lags more than a tenth behind the time passed.
 * @param today `YYYY-MM-DD`; on the day itself there is still time
 */
export function standingOf(
  goal: Pick<Goal, 'measure' | 'baseline' | 'target' | 'progress' | 'timePassed' | 'dueOn'>,
  today: string,
): GoalStanding {
  const { progress, timePassed, dueOn } = goal;
  if (progress === null) return 'unmeasured';
  if (progress >= 1) return isToKeep(goal) && today <= dueOn ? 'kept' : 'reached';
  if (today > dueOn) return 'missed';
  return progress + GRACE < timePassed ? 'behind' : 'onTheWay';
}

/** A share as it may be told: rounded down, so that almost reached is never told as reached. */
export function toldShare(share: number): number {
  // A tiny bit more, so that 0.29 * 100 is 29 and not 28.999….
  return Math.floor(share * 100 + 1e-9) / 100;
}
