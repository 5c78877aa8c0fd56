import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import type { Working } from '#shared/initiatives/working.ts';
import { useFormat } from '../app/format.ts';
import { formulaInWords, measuredInWords, whenInWords } from './entryWords.ts';

/** Entries of the ledger in words of the language spoken now. */
export function useEntryWords(currency: string) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const speech = { t, format, currency };
  return {
    when: (entry: Pick<LedgerEntry, 'startsOn' | 'every' | 'until'>, horizonEnd: string) =>
      whenInWords(speech, entry, horizonEnd),
    formula: (working: Working) => formulaInWords(speech, working),
    measured: (working: Working) => measuredInWords(speech, working),
  };
}
