import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor, type Locale } from '#shared/kernel/locale.ts';
import { dayAndMonth, dueWords, longDate, shortDate, timeWords, weekdayWord } from './dueWords.ts';

/** Days and times of slips in the language spoken now. */
export interface DueWords {
  readonly locale: Locale;
  /** "3 days ago", "tomorrow", "Thursday", "Tue, Dec 1". */
  readonly due: (on: string) => string;
  readonly short: (on: string) => string;
  readonly long: (on: string) => string;
  readonly dayAndMonth: (on: string) => string;
  readonly weekday: (on: string) => string;
  readonly time: (time: string) => string;
}

/** Words for days as seen from `today`. */
export function useDueWords(today: string): DueWords {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const locale = localeFor([i18n.language]);
    return {
      locale,
      due: (on) => dueWords(on, today, locale),
      short: (on) => shortDate(on, today, locale),
      long: (on) => longDate(on, locale),
      dayAndMonth: (on) => dayAndMonth(on, locale),
      weekday: (on) => weekdayWord(on, locale),
      time: (time) => timeWords(time, locale),
    };
  }, [i18n.language, today]);
}
