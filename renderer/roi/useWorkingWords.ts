import { useTranslation } from 'react-i18next';
import type { LedgerEntryDraft } from '#shared/initiatives/ledgerEntry.ts';
import { useFormat } from '../app/format.ts';
import { useAmountWords } from './useAmountWords.ts';

type Worked = Pick<LedgerEntryDraft, 'amountMinor' | 'every' | 'working'>;

/** How an amount comes about: "3 h × 52 ÷ 12 × ¥60 = ¥780 a month". */
export function useWorkingWords(currency: string): (entry: Worked) => string {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const money = useAmountWords(currency);
  return ({ amountMinor, every, working }) => {
    const amount = money(amountMinor);
    switch (working?.type) {
      case 'hours':
        return t('working.hours', { hours: format.number(working.hours), wage: money(working.wageMinor), amount });
      case 'weeklyHours':
        return t('working.weeklyHours', {
          hours: format.number(working.hoursPerWeek),
          wage: money(working.wageMinor),
          amount,
        });
      case 'times':
        return t(`working.times.${working.what}`, {
          count: working.timesPerMonth,
          times: format.number(working.timesPerMonth),
          cost: money(working.costMinor),
          amount,
        });
      case 'salesGrowth':
        return t('working.salesGrowth', {
          now: money(working.yearlyNowMinor),
          before: money(working.yearlyBeforeMinor),
          margin: format.percent(working.margin, 2),
          amount,
        });
      case undefined:
        return every === 'once' ? t('working.once', { amount }) : t('working.monthly', { amount });
    }
  };
}
