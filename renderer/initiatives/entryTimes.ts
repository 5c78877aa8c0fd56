import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';
import { MONTHS_IN } from '#shared/kernel/calendarMonths.ts';
import type { LedgerEntry, LedgerInterval } from '#shared/initiatives/ledgerEntry.ts';
import { occurrencesOf } from '#shared/initiatives/ledger.rules.ts';

/** Intervals after which something comes again. */
export type Repeating = Exclude<LedgerInterval, 'once'>;

/** Most times that are asked for: a week of the longest horizon is 2,600. */
export const MOST_TIMES = 2700;

/** The day of the last of so many times, the first day counted. @param times 1 or more */
export function lastDayOf(startsOn: string, every: Repeating, times: number): string {
  const steps = times - 1;
  return every === 'week' ? addDays(startsOn, steps * 7) : addMonths(startsOn, steps * MONTHS_IN[every]);
}

/** How an entry ends: with the horizon, after so many times, or on a day on which it does not come itself. */
export type EntryEnd =
  | { readonly kind: 'horizon' }
  | { readonly kind: 'times'; readonly times: number }
  | { readonly kind: 'until'; readonly until: string };

/** How a repeating entry ends, as somebody would have said it. */
export function endOf({ startsOn, every, until }: Pick<LedgerEntry, 'startsOn' | 'every' | 'until'>): EntryEnd {
  if (every === 'once' || until === null) return { kind: 'horizon' };
  const days = occurrencesOf({ startsOn, every, until }, until);
  return days.length > 0 && days.at(-1) === until ? { kind: 'times', times: days.length } : { kind: 'until', until };
}
