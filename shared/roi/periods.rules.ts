import { dateOfDayNumber } from '../kernel/calendarMath.ts';
import { anchoredDay, anchorOf, MONTHS_IN, type MonthAnchor } from '../kernel/calendarMonths.ts';
import type { RoiPeriod, RoiReport } from './roi.ts';
import { roundedMinor, type MoneyTimeline } from './timeline.rules.ts';

/** Longest spans of time, months, that are shown by months and by quarters. */
const BY_MONTH = 36;
const BY_QUARTER = 120;

/** More than these no picture shows: the last one takes in the rest. */
const MOST_PERIODS = 60;

/** Months up to three years, quarters up to ten, years beyond. @param from, to days since 1970-01-01 */
export function periodUnitOf(from: number, to: number): RoiReport['periodUnit'] {
  const anchor = anchorOf(dateOfDayNumber(from));
  if (to <= anchoredDay(anchor, BY_MONTH)) return 'month';
  return to <= anchoredDay(anchor, BY_QUARTER) ? 'quarter' : 'year';
}

/**
 * The spans of the picture from the first to the last day, none left out. They are counted from `start`; the first and the
 * last may be cut.
 */
export function periodsOf(
  timeline: MoneyTimeline,
  { start, from, to }: { readonly start: string; readonly from: number; readonly to: number },
): RoiPeriod[] {
  const anchor = anchorOf(start);
  const months = MONTHS_IN[periodUnitOf(from, to)];
  const periods: RoiPeriod[] = [];
  let number = indexOfPeriod(anchor, months, from);
  let flow = 0;
  let cumulative = 0;
  let discounted = 0;
  for (let first = from; first <= to; number += 1) {
    const isLast = periods.length === MOST_PERIODS - 1;
    const last = isLast ? to : Math.min(to, anchoredDay(anchor, (number + 1) * months) - 1);
    let cost = 0;
    let benefit = 0;
    for (; (timeline.days[flow] ?? Infinity) <= last; flow += 1) {
      cost += timeline.cost[flow] ?? 0;
      benefit += timeline.benefit[flow] ?? 0;
      discounted += timeline.discounted[flow] ?? 0;
    }
    cumulative += benefit - cost;
    periods.push({
      from: dateOfDayNumber(first),
      to: dateOfDayNumber(last),
      costMinor: cost,
      benefitMinor: benefit,
      cumulativeMinor: cumulative,
      discountedCumulativeMinor: roundedMinor(discounted),
    });
    first = last + 1;
  }
  return periods;
}

/** Which of the spans counted from the anchor holds a day; negative before it. */
function indexOfPeriod(anchor: MonthAnchor, months: number, day: number): number {
  let index = Math.floor((day - anchoredDay(anchor, 0)) / (30.436_875 * months));
  while (anchoredDay(anchor, index * months) > day) index -= 1;
  while (anchoredDay(anchor, (index + 1) * months) <= day) index += 1;
  return index;
}
