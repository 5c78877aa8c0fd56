import { useTranslation } from 'react-i18next';
import type { Outcome } from '#shared/finance/outcome.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { useOutcomeWords } from './outcomeWords.ts';
import { paidBackAfterYears } from './paidBack.ts';
import { useAmountWords } from './useAmountWords.ts';
import { useDurationWords } from './useDurationWords.ts';

/** The figures of a return, in the order in which they are told. */
export const FIGURES = ['benefit', 'cost', 'roi', 'netRoi', 'npv', 'irr', 'payback'] as const;
export type Figure = (typeof FIGURES)[number];

/** Digits of a figure in percent: what is asked of a return, and the more exact yearly rate. */
const ROI_DIGITS = 1;
const RATE_DIGITS = 3;

/** Figures of a return in words of the language spoken now. */
export interface FigureWords {
  /** Its value, all values, or in words why it has none. */
  readonly full: (summary: RoiSummary, figure: Figure) => string;
  /** For a table, where decimals stand in line: its value, or in one word that it has none or several. */
  readonly short: (summary: RoiSummary, figure: Figure) => { readonly text: string; readonly isValue: boolean };
}

/** @param currency ISO 4217 code of the company's own currency */
export function useFigureWords(currency: string): FigureWords {
  const { t } = useTranslation('money');
  const format = useFormat();
  const money = useAmountWords(currency);
  const outcomeWords = useOutcomeWords();
  const duration = useDurationWords();

  const after = (years: number, isExact = true): string => {
    const length = paidBackAfterYears(years);
    if (length.kind !== 'after') return t(length.kind === 'underAMonth' ? 'duration.underAMonth' : 'duration.atOnce');
    const time = duration(length);
    if (length.months === 0 || !isExact) return t('figure.paybackAfter', { time });
    return t('figure.paybackExactly', { time, years: t('figure.years', { count: Math.round(years * 100) / 100 }) });
  };
  const show = (figure: Exclude<Figure, 'cost' | 'benefit'>, value: number, inTable: boolean): string => {
    switch (figure) {
      case 'roi':
      case 'netRoi':
        return format.percent(value, ROI_DIGITS);
      case 'npv':
        return inTable ? format.money(Math.round(value), currency) : money(Math.round(value));
      case 'irr':
        return format.percent(value, RATE_DIGITS);
      case 'payback':
        return after(value);
    }
  };
  return {
    full: (summary, figure) => {
      if (figure === 'cost' || figure === 'benefit') return money(summary[figure]);
      const outcome: Outcome = summary[figure];
      // Rates that fit and times of being paid back are told apart.
      return figure === 'payback' && outcome.kind === 'several'
        ? t('severalTimes', { values: format.list(outcome.values.map((years) => after(years, false))) })
        : outcomeWords(outcome, (value) => show(figure, value, false));
    },
    short: (summary, figure) => {
      if (figure === 'cost' || figure === 'benefit')
        return { text: format.money(summary[figure], currency), isValue: true };
      const outcome: Outcome = summary[figure];
      return outcome.kind === 'value'
        ? { text: show(figure, outcome.value, true), isValue: true }
        : { text: t(outcome.kind === 'several' ? 'figure.several' : 'figure.none'), isValue: false };
    },
  };
}
