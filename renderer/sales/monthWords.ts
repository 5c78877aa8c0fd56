import type { Locale } from '#shared/kernel/locale.ts';

/** A month `YYYY-MM` with its year: "May 2026", "2026年5月". */
export function monthWords(month: string, locale: Locale): string {
  return format(month, locale, { year: 'numeric', month: 'long' });
}

/** A month for the foot of a chart: January is told by its year. */
export function monthWordsShort(month: string, locale: Locale): string {
  return format(month, locale, month.endsWith('-01') ? { year: 'numeric' } : { month: 'short' });
}

function format(month: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}
