import type { CalendarDate } from '../kernel/calendarDate.ts';
import { addDays } from '../kernel/calendarMath.ts';
import type { Period } from './contactCondition.ts';

/** Days from the first to the last, both inclusive; null: open on that side. */
export interface DayRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** The days of a period, seen from `today`. */
export function daysOf(period: Period, today: CalendarDate): DayRange {
  if ('withinDays' in period) return { from: addDays(today, -period.withinDays), to: today };
  if ('beforeDays' in period) return { from: null, to: addDays(today, -period.beforeDays - 1) };
  return { from: period.from, to: period.to };
}
