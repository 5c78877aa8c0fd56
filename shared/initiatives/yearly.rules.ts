import { addDays, addMonths, daysBetween } from '../kernel/calendarMath.ts';

const DAYS_OF_A_YEAR = 365.25;

/**
 * An amount of a span of time as a whole year of it would be: as it is where the span is twelve whole months, else by its
 * days. Half a unit is rounded away from zero.
 * @param from first day, included
 * @param to last day, included, not before `from`
 */
export function yearlyAmount(amountMinor: number, from: string, to: string): number {
  if (addMonths(from, 12) === addDays(to, 1)) return amountMinor;
  const yearly = (amountMinor * DAYS_OF_A_YEAR) / (daysBetween(from, to) + 1);
  return yearly < 0 ? -Math.round(-yearly) : Math.round(yearly);
}
