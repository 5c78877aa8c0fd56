import type { GoalDraft } from '#shared/goals/goal.ts';
import { suggestedDay } from '../goals/goalSuggestions.ts';

/** The goals that the first start suggests. Where nothing is written yet both start from nothing. */
export const FIRST_MEASURES = ['customersWithPhone', 'salesGrowth'] as const;
export type FirstMeasure = (typeof FIRST_MEASURES)[number];

/** A goal as the first start asks for it. */
export interface FirstGoal {
  readonly measure: FirstMeasure;
  readonly isChosen: boolean;
  /** Percent; null while the field is empty. */
  readonly target: number | null;
}

/** What is suggested: nine of ten customers can be called, and a tenth more is sold. */
export const SUGGESTED: readonly FirstGoal[] = [
  { measure: 'customersWithPhone', isChosen: true, target: 90 },
  { measure: 'salesGrowth', isChosen: true, target: 10 },
];

/** The largest target that can be typed. */
export const MOST_PERCENT: Readonly<Record<FirstMeasure, number>> = { customersWithPhone: 100, salesGrowth: 1000 };

/** Whether the target can be one: more than the nothing that it starts from. */
export function isTarget({ measure, target }: FirstGoal): boolean {
  return target !== null && target > 0 && target <= MOST_PERCENT[measure];
}

/** The chosen ones as goals for the year that begins today. */
export function draftsOfFirst(goals: readonly FirstGoal[], today: string): GoalDraft[] {
  return goals.flatMap((goal) =>
    goal.isChosen && goal.target !== null && isTarget(goal)
      ? [
          {
            measure: goal.measure,
            name: '',
            unit: '',
            baseline: 0,
            target: goal.target,
            startsOn: today,
            dueOn: suggestedDay(today),
          },
        ]
      : [],
  );
}
