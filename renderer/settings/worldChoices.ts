import type { Locale } from '#shared/kernel/locale.ts';
import { COUNTRY_CODES, CURRENCY_CODES } from './worldCodes.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Countries by their names in a language, in its order. */
export function countryChoices(locale: Locale): Choice[] {
  return choices(locale, COUNTRY_CODES, 'region', (name) => name);
}

/** Currencies by name and code in a language, in its order. */
export function currencyChoices(locale: Locale): Choice[] {
  return choices(locale, CURRENCY_CODES, 'currency', (name, code) => `${name} (${code})`);
}

function choices(
  locale: Locale,
  codes: readonly string[],
  type: 'region' | 'currency',
  labelOf: (name: string, code: string) => string,
): Choice[] {
  const names = new Intl.DisplayNames(locale, { type });
  const order = new Intl.Collator(locale);
  return codes
    .map((code) => ({ value: code, label: labelOf(names.of(code) ?? code, code) }))
    .toSorted((one, other) => order.compare(one.label, other.label));
}
