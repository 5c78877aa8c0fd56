import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/kernel/calendarDate.ts';
import { nextKept, yearsOn } from '#shared/specialDays/keeping.rules.ts';
import type { CalendarDay, SpecialDayEntry, SpecialDayKind } from '#shared/specialDays/specialDay.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { dayText } from './specialDay.ts';

/** Months or days of the lunar calendar, in their order: names stand between spaces, `_` is a space within a name. */
function namesIn(words: string): readonly string[] {
  return words.split(' ').map((name) => name.replaceAll('_', ' '));
}

/** Days of both calendars in words, and when they come round. */
export function useCalendarDayWords() {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const today = useToday();
  const due = useDueWords(today);
  const months = namesIn(t('specialDay.months'));
  const days = namesIn(t('specialDay.days'));

  const monthName = (month: number, isLeapMonth: boolean): string => {
    const name = months[month - 1] ?? String(month);
    return isLeapMonth ? t('specialDay.leapOf', { month: name }) : name;
  };
  const day = ({ calendar, year, month, day: dayOfMonth, isLeapMonth }: CalendarDay): string => {
    if (calendar === 'gregorian') return format.date(dayText({ year, month, day: dayOfMonth }));
    const words = { month: monthName(month, isLeapMonth), day: days[dayOfMonth - 1] ?? String(dayOfMonth) };
    return year === null ? t('specialDay.shownLunar', words) : t('specialDay.shownLunarYear', { ...words, year });
  };
  /** "next: Sat, Oct 3, 2026, turns 50"; null where it does not come round any more. */
  const next = (of: CalendarDay, kind: SpecialDayKind): string | null => {
    const on = nextKept(of, today);
    if (on === null) return null;
    const years = yearsOn(of, on);
    const words = due.short(on);
    if (years === null || years === 0) return t('specialDay.next', { day: words });
    return t(kind === 'birthday' ? 'specialDay.nextTurns' : 'specialDay.nextYears', { day: words, count: years });
  };
  /** The rule for years that lack the day; null where every year has it. */
  const rule = ({ calendar, day: dayOfMonth, isLeapMonth }: Pick<CalendarDay, 'calendar' | 'day' | 'isLeapMonth'>) => {
    if (calendar === 'gregorian') return null;
    if (isLeapMonth) return dayOfMonth === 30 ? t('specialDay.rule') : t('specialDay.ruleLeap');
    return dayOfMonth === 30 ? t('specialDay.rule30') : null;
  };
  const what = ({ kind, label }: Pick<SpecialDayEntry, 'kind' | 'label'>): string =>
    label === '' ? t(`specialDay.${kind}`) : label;

  return { monthName, months, days, day, next, rule, what };
}

/** Completed years on a day; null without a year or for a day still to come. */
export function completedYears(day: CalendarDay, today: CalendarDate): number | null {
  const on = nextKept(day, today);
  const years = on === null ? null : yearsOn(day, on);
  if (years === null) return null;
  const completed = on === today ? years : years - 1;
  return completed < 0 ? null : completed;
}
