import type { Locale } from '#shared/kernel/locale.ts';
import { atUtc, dayFormat } from './dayFormat.ts';

/** A month `YYYY-MM` with its year: "May 2026", "2026年5月". */
export function monthWords(month: string, locale: Locale): string {
  return format(month, locale, { year: 'numeric', month: 'long' });
}

/** A month for the foot of a chart: January is told by its year. */
export function monthWordsShort(month: string, locale: Locale): string {
  return format(month, locale, month.endsWith('-01') ? { year: 'numeric' } : { month: 'short' });
}

function format(month: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return dayFormat(locale, options).format(new Date(`${month}-01T00:00:00Z`));
}

/** A day for a narrow column: "Nov 21"; the year only where it is not this one. */
export function dayWordsShort(day: string, today: string, locale: Locale): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = isThisYear ? { month: 'short', day: 'numeric' } : { dateStyle: 'medium' };
  return dayFormat(locale, options).format(atUtc(day));
}
