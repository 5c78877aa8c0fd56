import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { workingAmount } from '#shared/initiatives/ledger.rules.ts';
import type { Working } from '#shared/initiatives/working.ts';
import { useFormat } from '../app/format.ts';
import { useWorkingWords } from '../money/useWorkingWords.ts';
import { measuredInWords, whenInWords } from './entryWords.ts';

/** Entries of the ledger in words of the language spoken now. */
export function useEntryWords(currency: string) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const formula = useWorkingWords(currency);
  const speech = { t, format };
  return {
    when: (entry: Pick<LedgerEntry, 'startsOn' | 'every' | 'until'>, horizonEnd: string) =>
      whenInWords(speech, entry, horizonEnd),
    formula: (working: Working) => formula(working, workingAmount(working)),
    measured: (working: Working) => measuredInWords(speech, working),
  };
}
