import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { minorDigits } from '#shared/kernel/money.rules.ts';
import { localeFor } from '#shared/kernel/locale.ts';

/** Amounts as they are said in a sentence: $1 and $2.50, not $1.00. */
export function useAmountWords(currency: string): (amountMinor: number) => string {
  const { i18n } = useTranslation();
  const locale = localeFor([i18n.language]);
  return useMemo(() => {
    const digits = minorDigits(currency);
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: 'stripIfInteger',
    });
    return (amountMinor) => format.format(amountMinor / 10 ** digits);
  }, [locale, currency]);
}
