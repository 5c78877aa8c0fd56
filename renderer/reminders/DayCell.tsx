import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { VisuallyHidden } from '@mantine/core';
import { type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '#shared/kernel/calendarMath.ts';
import { useSlipActions } from '../slips/useSlipActions.ts';
import { type CalendarView, type DayContent } from './calendarDays.ts';
import classes from './CalendarGrid.module.css';
import { draggedOccurrence, SlipChip } from './SlipChip.tsx';
import { SpecialDayChip } from './SpecialDayChip.tsx';
import { slipRefOf } from './calendarSlip.ts';
import { useDayWords } from '../days/useDayWords.ts';
import { useLunarWords } from './useLunarWords.ts';

/** Lines on a day: the last one counts the rest where not everything fits. */
const LINES = { month: 3, week: 40 } as const;

interface DayCellProps {
  readonly day: string;
  readonly content: DayContent;
  readonly view: CalendarView;
  readonly today: string;
  /** Of the month before or after. */
  readonly isOutside: boolean;
  readonly isActive: boolean;
  readonly onActivate: (day: string) => void;
  readonly onOpen: (day: string) => void;
  readonly onCreate: (day: string) => void;
}

/** A day of the calendar; slips can be dropped on it. */
export function DayCell({ day, content, view, today, isOutside, isActive, ...on }: DayCellProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  const lunar = useLunarWords();
  const { cell, isOver } = useDayTarget(day);
  const { slips, specialDays } = content;
  const count = slips.length + specialDays.length;
  const most = count > LINES[view] ? LINES[view] - 1 : LINES[view];
  const shownSpecialDays = specialDays.slice(0, most);
  const shownSlips = slips.slice(0, Math.max(0, most - shownSpecialDays.length));
  const more = count - shownSpecialDays.length - shownSlips.length;
  const isEmptySpace = (event: MouseEvent) =>
    !(event.target instanceof Element && event.target.closest('button') !== null);

  return (
    <td
      ref={cell}
      className={classes.day}
      tabIndex={isActive ? 0 : -1}
      {...(day === today ? { 'aria-current': 'date' as const } : {})}
      aria-selected={isActive}
      data-day={day}
      data-today={day === today || undefined}
      data-outside={isOutside || undefined}
      data-over={isOver || undefined}
      onClick={(event) => {
        if (isEmptySpace(event)) on.onActivate(day);
      }}
      onDoubleClick={(event) => {
        if (isEmptySpace(event)) on.onCreate(day);
      }}
    >
      <VisuallyHidden>
        {[words.fullDay(day), lunar(day), count === 0 ? t('calendar.free') : t('calendar.count', { count })]
          .filter((part) => part !== '')
          .join(', ')}
      </VisuallyHidden>
      <div className={classes.number} aria-hidden="true">
        <span className={classes.weekday}>{words.weekday(weekdayOf(day), 'short')}</span>
        <span className={classes.figure}>{Number(day.slice(8))}</span>
        <span className={classes.lunar}>{lunar(day)}</span>
      </div>
      <div className={classes.chips}>
        {shownSpecialDays.map((special) => (
          <SpecialDayChip key={`${special.contact.id}${special.key}`} special={special} />
        ))}
        {shownSlips.map((slip) => (
          <SlipChip key={`${slip.reminderId}.${slip.originalOn}`} slip={slip} today={today} />
        ))}
        {more > 0 ? (
          <button type="button" className={classes.more} tabIndex={-1} onClick={() => on.onOpen(day)}>
            {t('calendar.more', { count: more })}
          </button>
        ) : null}
      </div>
    </td>
  );
}

/** Takes a slip that is dropped on the day: it moves there. */
function useDayTarget(day: string) {
  const cell = useRef<HTMLTableCellElement>(null);
  const [isOver, setIsOver] = useState(false);
  const actions = useSlipActions();
  const take = useEffectEvent((dragged: Record<string, unknown>) => {
    const slip = draggedOccurrence(dragged);
    if (slip !== null && slip.on !== day) void actions.snooze(slipRefOf(slip), day);
  });
  useEffect(() => {
    if (cell.current === null) return undefined;
    return dropTargetForElements({
      element: cell.current,
      canDrop: ({ source }) => draggedOccurrence(source.data) !== null,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        take(source.data);
      },
    });
  }, []);
  return { cell, isOver };
}
