import type { Locale } from '#shared/kernel/locale.ts';
import { minorDigits } from '#shared/kernel/money.rules.ts';

/** Amounts of money as a language writes them. */
export interface MoneyFormat {
  readonly money: (amountMinor: number, currency: string) => string;
  readonly moneyShort: (amountMinor: number, currency: string) => string;
  readonly amount: (amountMinor: number, currency: string) => string;
  readonly currencySign: (currency: string) => string;
}

/** Currencies that have cents in the books, but whose whole amounts people write without them. */
const WRITTEN_WHOLE: ReadonlySet<string> = new Set(['TWD', 'HUF', 'IDR', 'COP', 'PKR']);

/** The money of a language. */
export function moneyFormatFor(locale: Locale): MoneyFormat {
  const formats = new Map<string, Intl.NumberFormat>();
  /** Making a format costs more than using it a hundred times. */
  const formatOf = (key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, options);
    formats.set(key, made);
    return made;
  };
  const units = (amountMinor: number, currency: string): number => amountMinor / 10 ** minorDigits(currency);
  const decimals = (amountMinor: number, currency: string): number => {
    const digits = minorDigits(currency);
    return WRITTEN_WHOLE.has(currency) && amountMinor % 10 ** digits === 0 ? 0 : digits;
  };
  return {
    money: (amountMinor, currency) => {
      const digits = decimals(amountMinor, currency);
      return formatOf(`${currency}${digits}`, {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(units(amountMinor, currency));
    },
    moneyShort: (amountMinor, currency) =>
      formatOf(`${currency}short`, {
        style: 'currency',
        currency,
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      }).format(units(amountMinor, currency)),
    amount: (amountMinor, currency) => {
      const digits = decimals(amountMinor, currency);
      return formatOf(`plain${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        units(amountMinor, currency),
      );
    },
    currencySign: (currency) =>
      formatOf(`${currency}sign`, { style: 'currency', currency })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency,
  };
}
