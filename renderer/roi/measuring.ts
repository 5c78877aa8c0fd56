import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';

/** Two spans of time to compare, first and last day included. */
export interface MeasuredSpans {
  readonly from: string;
  readonly to: string;
  readonly baselineFrom: string;
  readonly baselineTo: string;
  /** Less than a year has passed since the start: what was sold is counted up. */
  readonly isCountedUp: boolean;
}

/** Less says nothing about a year. */
const LEAST_MONTHS = 1;

/**
 * The twelve months up to today against the twelve months before the start. While less than a year has passed, only the
 * time since the start: else both spans would hold the same sales. Null before a month has passed.
 */
export function spansToMeasure(startsOn: string, today: string): MeasuredSpans | null {
  if (startsOn === '' || addMonths(startsOn, LEAST_MONTHS) > today) return null;
  const yearAgo = addDays(addMonths(today, -12), 1);
  const isCountedUp = startsOn > yearAgo;
  return {
    from: isCountedUp ? startsOn : yearAgo,
    to: today,
    baselineFrom: addMonths(startsOn, -12),
    baselineTo: addDays(startsOn, -1),
    isCountedUp,
  };
}
