import { assertNever } from '../kernel/assertNever.ts';
import { anchoredDay, anchorOf, MONTHS_IN, yearsCounter } from '../kernel/calendarMonths.ts';
import { addMonths, dateOfDayNumber, dayNumberOf } from '../kernel/calendarMath.ts';
import { fractionOf, roundedRatio } from '../kernel/fraction.rules.ts';
import type { Initiative } from './initiative.ts';
import { COST_CATEGORIES, type LedgerCategory, type LedgerEntry } from './ledgerEntry.ts';
import type { Working } from './working.ts';

/** When an entry comes. */
export type LedgerDates = Pick<LedgerEntry, 'startsOn' | 'every' | 'until'>;

const COSTS = new Set<LedgerCategory>(COST_CATEGORIES);

/** Whether a category is a cost; else it is a benefit. */
export function isCost(category: LedgerCategory): boolean {
  return COSTS.has(category);
}

/** The last day on which costs and benefits of an initiative are looked at. */
export function horizonEnd(initiative: Pick<Initiative, 'startsOn' | 'horizonMonths'>): string {
  return addMonths(initiative.startsOn, initiative.horizonMonths);
}

/**
 * The days on which an entry comes, in order: each so many months or weeks after the first one, none after `until` or the
 * end of the horizon. What begins after that end does not come at all.
 */
export function occurrencesOf(entry: LedgerDates, lastDay: string): string[] {
  return occurrenceDays(entry, dayNumberOf(lastDay)).map(dateOfDayNumber);
}

/** The same as days since 1970-01-01: a report counts hundreds of thousands of them. */
export function occurrenceDays(entry: LedgerDates, lastDay: number): number[] {
  const first = dayNumberOf(entry.startsOn);
  if (entry.every === 'once') return first <= lastDay ? [first] : [];
  const last = entry.until === null ? lastDay : Math.min(lastDay, dayNumberOf(entry.until));
  const days: number[] = [];
  if (entry.every === 'week') {
    for (let day = first; day <= last; day += 7) days.push(day);
    return days;
  }
  const anchor = anchorOf(entry.startsOn);
  const months = MONTHS_IN[entry.every];
  for (let later = 0; ; later += months) {
    const day = anchoredDay(anchor, later);
    if (day > last) return days;
    days.push(day);
  }
}

/**
 * Time from the start of an initiative to a day in years: whole months, and of the running month the part that has
 * passed. The same day of a later year is a whole number of years; before the start it is negative.
 */
export function yearsBetween(start: string, day: string): number {
  return yearsCounter(start)(dayNumberOf(day));
}

/**
 * The amount that follows from a working, minor units: once for `hours`, each month for the others. Exact, half away
 * from zero. A year has 52 weeks and 12 months.
 * @throws RangeError where it is too large to be an exact number
 */
export function workingAmount(working: Working): number {
  switch (working.type) {
    case 'hours':
      return product(working.hours, working.wageMinor, 1n, 1n);
    case 'weeklyHours':
      return product(working.hoursPerWeek, working.wageMinor, 52n, 12n);
    case 'times':
      return product(working.timesPerMonth, working.costMinor, 1n, 1n);
    case 'salesGrowth':
      return product(working.margin, working.yearlyNowMinor - working.yearlyBeforeMinor, 1n, 12n);
    default:
      return assertNever(working);
  }
}

function product(factor: number, amountMinor: number, times: bigint, by: bigint): number {
  const { numerator, denominator } = fractionOf(String(factor));
  return roundedRatio(numerator * BigInt(amountMinor) * times, denominator * by);
}
