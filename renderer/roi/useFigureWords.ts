import { useTranslation } from 'react-i18next';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { useOutcomeWords } from '../money/outcomeWords.ts';
import { useAmountWords } from './useAmountWords.ts';
import { useDurationWords } from './useDurationWords.ts';
import { paidBackAfter } from './worth.ts';

/** The figures of the result, in the order in which they are told. */
export const FIGURES = ['benefit', 'cost', 'roi', 'netRoi', 'npv', 'irr', 'payback'] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure as text: its value, or in words why it has none or several. */
export function useFigureWords(currency: string): (summary: RoiSummary, figure: Figure) => string {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const money = useAmountWords(currency);
  const outcome = useOutcomeWords();
  const duration = useDurationWords();
  return (summary, figure) => {
    switch (figure) {
      case 'cost':
      case 'benefit':
        return money(summary[figure]);
      case 'npv':
        return outcome(summary.npv, (minor) => money(Math.round(minor)));
      case 'roi':
      case 'netRoi':
        return outcome(summary[figure], (fraction) => format.percent(fraction, 1));
      case 'irr':
        return outcome(summary.irr, (fraction) => format.percent(fraction, 3));
      case 'payback':
        return outcome(summary.payback, (value) => {
          const after = paidBackAfter({ kind: 'value', value });
          if (after.kind === 'after') return t('figure.paybackAfter', { time: duration(after) });
          return after.kind === 'underAMonth' ? t('duration.underAMonth') : t('duration.atOnce');
        });
    }
  };
}
