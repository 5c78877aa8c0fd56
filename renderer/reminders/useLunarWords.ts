import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { lunarDateOf } from '#shared/specialDays/lunar.rules.ts';
import { lunarDayOf, lunarMonthOf } from './ruleWords.ts';

/** The lunar day under the number of a day, as Chinese calendars print it: the month's name on its first day. Empty in English. */
export function useLunarWords(): (day: string) => string {
  const { t, i18n } = useTranslation('reminders');
  if (localeFor([i18n.language]) === 'en') return () => '';
  return (day) => {
    const lunar = lunarDateOf(day);
    if (lunar === null) return '';
    return lunar.day === 1 ? lunarMonthOf(t, lunar.month, lunar.isLeapMonth) : lunarDayOf(t, lunar.day);
  };
}
