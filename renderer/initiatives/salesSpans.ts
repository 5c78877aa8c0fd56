import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';
import { spansToMeasure } from '../roi/measuring.ts';

/** Two spans of time whose sales are compared, first and last days included. Empty while nothing readable stands there. */
export interface SalesSpans {
  readonly from: string;
  readonly to: string;
  readonly baselineFrom: string;
  readonly baselineTo: string;
}

/**
 * What suggests itself: the year before the initiative began, against what came since, at most the last twelve months.
 * Where it has hardly begun: the last twelve full months against the twelve before them.
 */
export function suggestedSpans(startsOn: string, today: string): SalesSpans {
  const spans = spansToMeasure(startsOn, today);
  if (spans !== null) return spans;
  const thisMonth = `${today.slice(0, 7)}-01`;
  const from = addMonths(thisMonth, -12);
  return { from, to: addDays(thisMonth, -1), baselineFrom: addMonths(from, -12), baselineTo: addDays(from, -1) };
}

/** Why two spans can't be compared, by the field that is wrong. */
export interface SpanProblem {
  readonly field: keyof SalesSpans;
  readonly problem: 'day' | 'untilBeforeStart';
}

/** Every day has to be there, and no span may end before it begins. */
export function problemsOfSpans(spans: SalesSpans): readonly SpanProblem[] {
  const empty = (['from', 'to', 'baselineFrom', 'baselineTo'] as const).filter((field) => spans[field] === '');
  if (empty.length > 0) return empty.map((field) => ({ field, problem: 'day' }));
  return [
    ...(spans.to < spans.from ? (['to'] as const) : []),
    ...(spans.baselineTo < spans.baselineFrom ? (['baselineTo'] as const) : []),
  ].map((field) => ({ field, problem: 'untilBeforeStart' }));
}
