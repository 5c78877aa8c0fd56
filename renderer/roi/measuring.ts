import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';

/** Two spans of time to compare, first and last day included. */
export interface MeasuredSpans {
  readonly from: string;
  readonly to: string;
  readonly baselineFrom: string;
  readonly baselineTo: string;
}

/** Less says nothing about a year. */
const LEAST_MONTHS = 1;

/**
 * The twelve months up to today against the twelve months before the start. While less than a year has passed, only the
 * time since the start: else both spans would hold the same sales. Null before a month has passed.
 */
export function spansToMeasure(startsOn: string, today: string): MeasuredSpans | null {
  if (startsOn === '' || addMonths(startsOn, LEAST_MONTHS) > today) return null;
  return {
    from: isCountedUp(startsOn, today) ? startsOn : yearBegin(today),
    to: today,
    baselineFrom: addMonths(startsOn, -12),
    baselineTo: addDays(startsOn, -1),
  };
}

/** Whether a span is shorter than a year, so that what was sold in it is counted up. */
export function isCountedUp(from: string, to: string): boolean {
  return from > yearBegin(to);
}

/** The margin as percent, to be taken over; null where there is none, or none that an answer could be. */
export function usualMarginPercent(margin: number | null): number | null {
  return margin === null || margin < 0 || margin > 1 ? null : Number((margin * 100).toFixed(2));
}

/** The first day of the twelve months up to a day. */
function yearBegin(to: string): string {
  return addDays(addMonths(to, -12), 1);
}
