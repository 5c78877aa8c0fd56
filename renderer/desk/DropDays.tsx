import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slip } from '#shared/reminders/reminder.ts';
import { draggedSlip } from '../slips/useDraggableSlip.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { daysToDropOn } from './deskWhen.ts';
import classes from './DropDays.module.css';
import { useDropTarget } from './useDropTarget.ts';

export interface DropDaysProps {
  readonly today: string;
  readonly onDay: (slip: Slip, day: string) => void;
  readonly onAskDay: (slip: Slip) => void;
}

/** The next days, laid out at the foot of the desk while a slip is dragged. */
export function DropDays({ today, onDay, onAskDay }: DropDaysProps) {
  const { t } = useTranslation('desk');
  const words = useDueWords(today);
  const [isDragging, setIsDragging] = useState(false);
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => draggedSlip(source.data) !== null,
        onDragStart: () => setIsDragging(true),
        onDrop: () => setIsDragging(false),
      }),
    [],
  );
  if (!isDragging) return null;
  return (
    <section className={classes['strip']} aria-label={t('drop.label')}>
      {daysToDropOn(today).map((day) => (
        <DropDay
          key={day}
          name={day === today ? t('drop.today') : words.weekday(day)}
          date={words.dayAndMonth(day)}
          onDrop={(slip) => onDay(slip, day)}
        />
      ))}
      <DropDay name={t('drop.another')} date="" onDrop={onAskDay} />
    </section>
  );
}

interface DropDayProps {
  readonly name: string;
  readonly date: string;
  readonly onDrop: (slip: Slip) => void;
}

function DropDay({ name, date, onDrop }: DropDayProps) {
  const place = useRef<HTMLDivElement>(null);
  const isOver = useDropTarget(place, onDrop);
  return (
    <div ref={place} className={classes['day']} data-over={isOver || undefined}>
      <span className={classes['name']}>{name}</span>
      {date === '' ? null : <span className={classes['date']}>{date}</span>}
    </div>
  );
}
