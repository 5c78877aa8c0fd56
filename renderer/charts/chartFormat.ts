import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { minorDigits } from '#shared/kernel/money.rules.ts';
import type { RoiReport } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { periodWordsFor, type PeriodWords } from './periodWords.ts';

/** Money on a chart: its marks count in whole units of the currency, so that an axis is divided into round amounts. */
export interface ChartMoney {
  /** Minor units to what the axis counts in. */
  readonly toAxis: (amountMinor: number) => number;
  /** A mark of the axis, short: "$40K". */
  readonly short: (value: number) => string;
  /** The same value in full: "$40,000.00". */
  readonly full: (value: number) => string;
}

/** Amounts of a currency on a chart, in the language spoken now. */
export function useChartMoney(currency: string): ChartMoney {
  const { i18n } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const unit = 10 ** minorDigits(currency);
    const short = new Intl.NumberFormat(localeFor([i18n.language]), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    });
    return {
      toAxis: (amountMinor) => amountMinor / unit,
      short: (value) => short.format(value),
      full: (value) => format.money(Math.round(value * unit), currency),
    };
  }, [i18n.language, currency, format]);
}

/** Names of the spans of a picture, in the language spoken now. */
export function usePeriodWords(unit: RoiReport['periodUnit']): PeriodWords {
  const { i18n } = useTranslation();
  return useMemo(() => periodWordsFor(localeFor([i18n.language]), unit), [i18n.language, unit]);
}
