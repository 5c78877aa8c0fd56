import { daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { atUtc, dayFormat } from './dayFormat.ts';

/** Months, weekdays and distances as the language writes them. Calendar dates are drawn in UTC: no time zone moves them. */
export interface DayWords {
  /** "Monday, November 23, 2026" */
  readonly fullDay: (date: string) => string;
  /** "November 2026" */
  readonly month: (date: string) => string;
  /** "Nov 23 – 29, 2026" */
  readonly range: (from: string, to: string) => string;
  /** "November 23" */
  readonly dayOfYear: (date: string) => string;
  /** Name of a weekday, 1 Monday to 7 Sunday. */
  readonly weekday: (weekday: number, width: 'long' | 'short') => string;
  /** Name of a month, 1-12. */
  readonly monthName: (month: number) => string;
  /** "today", "tomorrow", "in 12 days", "3 days ago". */
  readonly distance: (date: string, now: string) => string;
  /** Items joined with commas and "and". */
  readonly list: (items: readonly string[]) => string;
}

export function dayWordsFor(locale: Locale): DayWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = dayFormat(locale, options);
    return (date: string) => made.format(atUtc(date));
  };
  const range = dayFormat(locale, {
    year: 'numeric',
    // The short form of Chinese is slashes.
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  });
  const monthName = format({ month: 'long' });
  const weekdays = { long: format({ weekday: 'long' }), short: format({ weekday: 'short' }) };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale);
  return {
    fullDay: format({ dateStyle: 'full' }),
    month: format({ year: 'numeric', month: 'long' }),
    range: (from, to) => range.formatRange(atUtc(from), atUtc(to)),
    dayOfYear: format({ month: 'long', day: 'numeric' }),
    // 1 January 2024 was a Monday.
    weekday: (weekday, width) => weekdays[width](`2024-01-0${weekday}`),
    monthName: (month) => monthName(`2024-${String(month).padStart(2, '0')}-01`),
    distance: (date, now) => relative.format(daysBetween(now, date), 'day'),
    list: (items) => list.format(items),
  };
}
