import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import type { RoiReport, RoiPeriod } from '#shared/roi/roi.ts';
import { atUtc, dayFormat } from '../days/dayFormat.ts';

/** How a span of time of a picture is named. */
export interface PeriodWords {
  /** Short, for an axis: "2027", "Mar 2027". */
  readonly short: (period: Span) => string;
  /** In full, for a table: "2027", "Mar 2027", "Mar 2027 – Feb 2028". */
  readonly full: (period: Span) => string;
}

type Span = Pick<RoiPeriod, 'from' | 'to'>;

/** Names of months, quarters and years of a picture in a language. */
export function periodWordsFor(locale: Locale, unit: RoiReport['periodUnit']): PeriodWords {
  const made = (options: Intl.DateTimeFormatOptions) => dayFormat(locale, options);
  const year = made({ year: 'numeric' });
  // The short form of Chinese is slashes.
  const month = made({ year: 'numeric', month: locale === 'en' ? 'short' : 'long' });
  const day = made({ year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' });
  const nameOf = ({ from, to }: Span, isFull: boolean): string => {
    if (unit === 'year' && isWholeYear(from, to)) return year.format(atUtc(from));
    if (unit === 'month' && from.slice(0, 7) === to.slice(0, 7)) return month.format(atUtc(from));
    if (!isFull) return month.format(atUtc(from));
    const words = isWholeMonths(from, to) ? month : day;
    // Ranges of the language itself are slashes in Chinese.
    return `${words.format(atUtc(from))} – ${words.format(atUtc(to))}`;
  };
  return { short: (span) => nameOf(span, false), full: (span) => nameOf(span, true) };
}

function isWholeYear(from: string, to: string): boolean {
  return from.endsWith('-01-01') && addDays(addMonths(from, 12), -1) === to;
}

function isWholeMonths(from: string, to: string): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01');
}
