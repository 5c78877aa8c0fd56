import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfKey, NOTHING_ON_DAY } from './calendarDays.ts';
import classes from './CalendarGrid.module.css';
import { DayCell } from './DayCell.tsx';
import type { CalendarState } from './useCalendar.ts';
import { useDayWords } from '../days/useDayWords.ts';
import { weekdayOf } from '#shared/kernel/calendarMath.ts';

interface CalendarGridProps {
  readonly calendar: CalendarState;
  readonly title: string;
  readonly onOpenDay: (day: string) => void;
}

/** The weeks in sight as a grid of days: arrows move between them, Enter opens one, N or a double click writes on it. */
export function CalendarGrid({ calendar, title, onOpenDay }: CalendarGridProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  const grid = useRef<HTMLTableElement>(null);
  const followsFocus = useRef(false);
  const { view, weeks, day: active, today, content } = calendar;

  useEffect(() => {
    if (!followsFocus.current) return;
    followsFocus.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const isOnDay = event.target instanceof HTMLElement && event.target.dataset['day'] !== undefined;
    if (!isOnDay) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpenDay(active);
      return;
    }
    const next = dayOfKey(event.key, view, active, calendar.weekStartsOn);
    if (next === null) return;
    event.preventDefault();
    followsFocus.current = true;
    calendar.moveTo(next);
  };

  return (
    <table
      ref={grid}
      className={classes.grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is what ARIA makes of a table that is moved through by keys
      role="grid"
      aria-label={t('calendar.label', { what: title })}
      data-view={view}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr className={classes.weekdays}>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" abbr={words.weekday(weekdayOf(day), 'long')}>
              {words.weekday(weekdayOf(day), 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]} className={classes.week}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                content={content.get(day) ?? NOTHING_ON_DAY}
                view={view}
                today={today}
                isOutside={view === 'month' && day.slice(0, 7) !== active.slice(0, 7)}
                isActive={day === active}
                onActivate={calendar.moveTo}
                onOpen={onOpenDay}
                onCreate={calendar.create}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
