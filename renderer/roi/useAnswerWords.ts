import { useTranslation } from 'react-i18next';
import type { LedgerEntryDraft } from '#shared/initiatives/ledgerEntry.ts';
import { useAmountWords } from '../money/useAmountWords.ts';
import { useWorkingWords } from '../money/useWorkingWords.ts';

type Worked = Pick<LedgerEntryDraft, 'amountMinor' | 'every' | 'working'>;

/** What follows from an answer: "3 h a week × 52 ÷ 12 × ¥60 = ¥780 a month", "¥3,000, once". */
export function useAnswerWords(currency: string): (entry: Worked) => string {
  const { t } = useTranslation('roi');
  const money = useAmountWords(currency);
  const working = useWorkingWords(currency);
  return (entry) => {
    const amount = entry.working === null ? money(entry.amountMinor) : working(entry.working, entry.amountMinor);
    if (entry.every === 'once') return t('working.once', { amount });
    return entry.working === null ? t('working.monthly', { amount }) : amount;
  };
}
