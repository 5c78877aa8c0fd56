import { LonghandError } from '#shared/errors.ts';
import { horizonEnd } from '#shared/initiatives/ledger.rules.ts';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { addMonths, daysBetween } from '#shared/kernel/calendarMath.ts';
import { MONTHS_IN } from '#shared/kernel/calendarMonths.ts';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';

/** Most days on which one entry may come again: more is a slip of the pen, and would slow every report. */
const MOST_OCCURRENCES = 5000;
/** Most that one entry may come to in all, minor units: sums of hundreds of them are exact still. */
const LARGEST_SUM = 10 * LARGEST_AMOUNT;

type Repeating = Pick<LedgerEntry, 'startsOn' | 'every' | 'until'>;

/**
 * @param field what was given when it shows
 * @throws INVALID_VALUE `field` `tooManyOccurrences`, `tooLarge`
 */
export function requireCountable(
  entry: Repeating & Pick<LedgerEntry, 'amountMinor'>,
  initiative: Pick<Initiative, 'startsOn' | 'horizonMonths'>,
  field: string,
): void {
  const end = horizonEnd(initiative);
  const lastDay = entry.until === null || entry.until > end ? end : entry.until;
  const count = occurrenceCount(entry, lastDay);
  if (count > MOST_OCCURRENCES) throw new LonghandError('INVALID_VALUE', { field, rule: 'tooManyOccurrences' });
  if (Math.abs(entry.amountMinor) * count > LARGEST_SUM)
    throw new LonghandError('INVALID_VALUE', { field, rule: 'tooLarge' });
}

/** Counted without listing them: a week too early by centuries is refused at once. */
function occurrenceCount({ startsOn, every }: Repeating, lastDay: string): number {
  if (every === 'once' || lastDay < startsOn) return 1;
  if (every === 'week') return Math.floor(daysBetween(startsOn, lastDay) / 7) + 1;
  const step = MONTHS_IN[every];
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const steps = Math.floor((monthOf(lastDay) - monthOf(startsOn)) / step);
  return addMonths(startsOn, steps * step) > lastDay ? steps : steps + 1;
}
