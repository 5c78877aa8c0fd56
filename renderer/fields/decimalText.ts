import type { Locale } from '#shared/kernel/locale.ts';

const formats = new Map<Locale, Intl.NumberFormat>();

/** A decimal in its one form (`-1234.5`) as a language writes it, with every digit. */
export function decimalText(decimal: string, locale: Locale): string {
  const known = formats.get(locale);
  const format = known ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  if (known === undefined) formats.set(locale, format);
  // As text, since a number would round what has more than fifteen digits.
  return format.format(decimal as Intl.StringNumericLiteral);
}
