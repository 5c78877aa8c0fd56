import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { dayWordsFor, type DayWords } from './dayWords.ts';

/** Days and times in the language spoken now. */
export function useDayWords(): DayWords {
  const { i18n } = useTranslation();
  return useMemo(() => dayWordsFor(localeFor([i18n.language])), [i18n.language]);
}
