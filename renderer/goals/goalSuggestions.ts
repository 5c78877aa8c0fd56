import type { GoalDraft, GoalMeasure } from '#shared/goals/goal.ts';
import { isToKeep } from '#shared/goals/goals.rules.ts';
import { addMonths } from '#shared/kernel/calendarMath.ts';

/** What is measured by itself, in the order in which it is offered. */
export const MEASURED = [
  'customersWithPhone',
  'overduePromises',
  'salesGrowth',
  'daysSinceContact',
] as const satisfies readonly GoalMeasure[];
export type Measured = (typeof MEASURED)[number];

/** What each measure is now; null where it can't be told yet. */
export type MeasuredNow = Readonly<Record<Measured, number | null>>;

/** A goal that suggests itself: from where to where. */
export interface GoalSuggestion {
  readonly measure: Measured;
  readonly baseline: number;
  readonly target: number;
}

const MOST = 2;
const MOST_WITH_PHONE = 90;
const ALL_WITH_PHONE = 100;
const MORE_SALES = 10;
const DAYS_IN_TOUCH = 30;
const SELL_MORE: GoalSuggestion = { measure: 'salesGrowth', baseline: 0, target: MORE_SALES };

/** A year from today is when a suggested goal is due. */
export function suggestedDay(today: string): string {
  return addMonths(today, 12);
}

/**
 * At most two goals, none of a measure that has a goal already: first those that leave something to do. Where too little is
 * known, it is to sell more, from nothing: that can be wished for before the first sale is written down. What is as good
 * as it can be comes last: to keep it.
 */
export function suggestGoals(now: MeasuredNow, taken: readonly GoalMeasure[]): readonly GoalSuggestion[] {
  const free = MEASURED.filter((measure) => !taken.includes(measure));
  const known = free.flatMap((measure) => suggestion(measure, now[measure]) ?? []);
  const wished = free.includes('salesGrowth') && now.salesGrowth === null ? [SELL_MORE] : [];
  const [better, kept] = [known.filter((one) => !isToKeep(one)), known.filter(isToKeep)];
  return [...better, ...wished, ...kept].slice(0, MOST);
}

function suggestion(measure: Measured, value: number | null): GoalSuggestion | null {
  switch (measure) {
    case 'customersWithPhone': {
      const baseline = value ?? 0;
      const target = baseline < MOST_WITH_PHONE ? MOST_WITH_PHONE : ALL_WITH_PHONE;
      return { measure, baseline, target };
    }
    case 'overduePromises':
      return value === null ? null : { measure, baseline: value, target: 0 };
    case 'salesGrowth':
      return value === null ? null : { measure, baseline: value, target: Math.round(value) + MORE_SALES };
    case 'daysSinceContact':
      return value === null || value <= DAYS_IN_TOUCH ? null : { measure, baseline: value, target: DAYS_IN_TOUCH };
  }
}

/** The suggestion as a goal to be set today. */
export function draftOf({ measure, baseline, target }: GoalSuggestion, today: string): GoalDraft {
  return { measure, name: '', unit: '', baseline, target, startsOn: today, dueOn: suggestedDay(today) };
}
