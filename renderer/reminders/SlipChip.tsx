import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { VisuallyHidden } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import { Handwriting } from '../handwriting/Handwriting.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import { openOccurrence } from './calendarSlip.ts';
import classes from './CalendarGrid.module.css';

const TYPE = 'calendarSlip';

/** The occurrence that is dragged, or null where something else is. */
export function draggedOccurrence(dragged: Record<string, unknown>): CalendarSlip | null {
  return dragged['type'] === TYPE ? (dragged['slip'] as CalendarSlip) : null;
}

interface SlipChipProps {
  readonly slip: CalendarSlip;
  readonly today: string;
}

/** A promise in the calendar: a strip of paper that can be dragged to another day. */
export function SlipChip({ slip, today }: SlipChipProps) {
  const { t } = useTranslation('reminders');
  const words = useDueWords(today);
  const chip = useRef<HTMLButtonElement>(null);
  const [isDragged, setIsDragged] = useState(false);
  const { state, time, text, contact } = slip;
  const isOpen = state === 'open';
  const initialData = useEffectEvent(() => ({ type: TYPE, slip }));
  useEffect(() => {
    if (chip.current === null || !isOpen) return undefined;
    return draggable({
      element: chip.current,
      getInitialData: () => initialData(),
      onDragStart: () => setIsDragged(true),
      onDrop: () => setIsDragged(false),
    });
  }, [isOpen]);
  return (
    <button
      ref={chip}
      type="button"
      tabIndex={-1}
      className={classes.chip}
      title={[text, contact?.displayName].filter(Boolean).join(' · ')}
      data-state={state}
      data-overdue={(isOpen && slip.on < today) || undefined}
      data-dragged={isDragged || undefined}
      onClick={() => openOccurrence(slip)}
    >
      {time === null ? null : <time dateTime={time}>{words.time(time)}</time>}
      <Handwriting className={classes.chipText} text={text} />
      {contact === null ? null : <bdi className={classes.chipContact}>{contact.displayName}</bdi>}
      {slip.isRepeating ? <IconRepeat size="0.75rem" className={classes.chipSign} aria-hidden="true" /> : null}
      {state === 'done' ? <VisuallyHidden>{t('state.done')}</VisuallyHidden> : null}
    </button>
  );
}
