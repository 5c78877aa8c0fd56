import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/zh-cn.js';
import 'dayjs/locale/zh-tw.js';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings/useSettings.ts';
import classes from './DayCalendar.module.css';
import { useDueWords } from './useDueWords.ts';

export interface DayCalendarProps {
  /** Today, `YYYY-MM-DD`: no day before it can be chosen. */
  readonly today: string;
  /** No day before this one instead; null: any day. */
  readonly earliest?: string | null;
  /** No day after this one. */
  readonly latest?: string;
  readonly value: string | null;
  readonly onChoose: (day: string) => void;
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** A month to choose a day from; weeks begin as set. */
export function DayCalendar({ today, earliest = today, latest, value, onChoose }: DayCalendarProps) {
  const { t } = useTranslation('desk');
  const { locale, long } = useDueWords(today);
  const { settings } = useSettings();
  const isChinese = locale !== 'en';
  return (
    <DatePicker
      locale={locale.toLowerCase()}
      firstDayOfWeek={WEEKDAYS[(settings?.weekStartsOn ?? 1) % 7] ?? 1}
      // Red is for what is overdue, not for Sundays.
      weekendDays={[]}
      monthLabelFormat={isChinese ? 'YYYY年M月' : 'MMMM YYYY'}
      yearLabelFormat={isChinese ? 'YYYY年' : 'YYYY'}
      {...(earliest === null ? {} : { minDate: earliest })}
      {...(latest === undefined ? {} : { maxDate: latest })}
      classNames={{ day: classes['day'] ?? '' }}
      defaultDate={value ?? today}
      value={value}
      onChange={(day) => day !== null && onChoose(day)}
      getDayProps={(day) => ({
        'aria-label': long(day),
        ...(day === today ? { 'aria-current': 'date' as const } : {}),
        // Whoever came by keys goes on by arrows.
        ...(day === (value ?? today) ? { 'data-autofocus': true } : {}),
      })}
      highlightToday
      ariaLabels={{
        nextMonth: t('calendar.nextMonth'),
        previousMonth: t('calendar.previousMonth'),
        nextYear: t('calendar.nextYear'),
        previousYear: t('calendar.previousYear'),
        nextDecade: t('calendar.nextYears'),
        previousDecade: t('calendar.previousYears'),
      }}
    />
  );
}
