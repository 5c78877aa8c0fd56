import type { TFunction } from 'i18next';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { occurrencesOf } from '#shared/initiatives/ledger.rules.ts';
import type { Working } from '#shared/initiatives/working.ts';
import type { Format } from '../app/format.ts';

/** What entries are put into words with. */
export interface EntrySpeech {
  readonly t: TFunction<'initiatives'>;
  readonly format: Format;
}

/** When something comes: in words, and how often within the horizon. */
export interface WhenWords {
  /** "once on March 3, 2026", "every month from March 3, 2026 to March 3, 2029". */
  readonly when: string;
  readonly count: number;
}

/** @param horizonEnd last day of the initiative's horizon */
export function whenInWords(
  { t, format }: EntrySpeech,
  entry: Pick<LedgerEntry, 'startsOn' | 'every' | 'until'>,
  horizonEnd: string,
): WhenWords {
  const days = occurrencesOf(entry, horizonEnd);
  const first = format.date(entry.startsOn);
  const last = days.at(-1);
  const count = days.length;
  if (entry.every === 'once') return { when: t('when.once', { day: first }), count };
  if (last === undefined || count === 1) return { when: t(`when.${entry.every}From`, { day: first }), count };
  return { when: t(`when.${entry.every}`, { from: first, to: format.date(last) }), count };
}

/** Where figures came straight from the sales: which spans were compared, and when; null elsewhere. */
export function measuredInWords({ t, format }: EntrySpeech, working: Working): string | null {
  if (working.type !== 'salesGrowth' || working.measured === null) return null;
  const { from, to, baselineFrom, baselineTo, of, measuredAt } = working.measured;
  return t(`working.measured.${of}`, {
    from: format.date(from),
    to: format.date(to),
    baselineFrom: format.date(baselineFrom),
    baselineTo: format.date(baselineTo),
    on: format.day(measuredAt),
  });
}
