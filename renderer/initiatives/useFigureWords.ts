import { useTranslation } from 'react-i18next';
import type { Outcome } from '#shared/finance/outcome.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { useOutcomeWords } from '../money/outcomeWords.ts';
import { useDurationWords } from '../roi/useDurationWords.ts';

/** The figures of a return. */
export const FIGURES = ['roi', 'netRoi', 'npv', 'irr', 'payback'] as const satisfies readonly (keyof RoiSummary)[];
export type Figure = (typeof FIGURES)[number];

/** Digits of a figure in percent: what is asked of a return, and the more exact yearly rate. */
const ROI_DIGITS = 1;
const RATE_DIGITS = 3;

/** Figures of a return in words. */
export function useFigureWords(currency: string) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const outcomeWords = useOutcomeWords();
  const durationWords = useDurationWords();

  const show = (figure: Figure, value: number): string => {
    switch (figure) {
      case 'roi':
      case 'netRoi':
        return format.percent(value, ROI_DIGITS);
      case 'npv':
        return format.money(value, currency);
      case 'irr':
        return format.percent(value, RATE_DIGITS);
      case 'payback':
        return t('figure.years', { count: Math.round(value * 100) / 100 });
    }
  };

  return {
    /** The value, all values, or why there is none. */
    full: (figure: Figure, outcome: Outcome): string => outcomeWords(outcome, (value) => show(figure, value)),
    /** For a table: the value, or a dash where there is none. */
    short: (figure: Figure, outcome: Outcome): { readonly value: string; readonly isValue: boolean } =>
      outcome.kind === 'value'
        ? { value: show(figure, outcome.value), isValue: true }
        : { value: outcome.kind === 'several' ? t('figure.several') : t('figure.none'), isValue: false },
    /** A payback in years and months, or null where it has none. */
    months: (payback: Outcome): string | null => {
      if (payback.kind !== 'value') return null;
      const months = Math.round(payback.value * 12);
      return months === 0 ? null : durationWords({ years: Math.floor(months / 12), months: months % 12 });
    },
  };
}
