import { Button, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '#shared/desk/desk.ts';
import { useFormat } from '../app/format.ts';
import { useSpecialDayWords } from '../reminders/useSpecialDayWords.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './AbsenceSummary.module.css';

export interface AbsenceSummaryProps {
  readonly absence: Absence;
  readonly today: string;
  /** Whether only one person's desk is shown. */
  readonly isMine: boolean;
  readonly overdueCount: number;
  readonly isBusy: boolean;
  readonly onMoveAll: () => void;
  readonly onCatchUp: () => void;
  readonly onClose: () => void;
}

/** Special days that are named one by one. */
const MOST_DAYS = 12;

/** What went by while nobody sat here, said once and in full. */
export function AbsenceSummary(props: AbsenceSummaryProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const titleId = useId();
  const { absence, today, isMine, isBusy } = props;
  const { fellDue, repeating, missedRepeats, overdueBefore, turnedRed, specialDayCount } = absence;
  const isNothing = fellDue + missedRepeats + overdueBefore + turnedRed + specialDayCount === 0;
  return (
    <section className={classes['root']} aria-labelledby={titleId}>
      <Title order={2} size="h4" id={titleId}>
        {t('absence.title')}
      </Title>
      <p className={classes['since']}>
        {t('absence.since', { count: absence.days, day: format.date(absence.lastSeenOn) })}
      </p>
      <ul className={classes['lines']}>
        {isNothing ? <li>{t('absence.nothing')}</li> : null}
        {fellDue > 0 ? (
          <li>
            {t('absence.fellDue', { count: fellDue })}
            {repeating > 0 ? <>, {t('absence.repeating', { count: repeating })}</> : null}
          </li>
        ) : null}
        {missedRepeats > 0 ? <li>{t('absence.missedRepeats', { count: missedRepeats })}</li> : null}
        {overdueBefore > 0 ? <li>{t('absence.overdueBefore', { count: overdueBefore })}</li> : null}
        {specialDayCount > 0 ? <DaysGoneBy absence={absence} today={today} /> : null}
        {turnedRed > 0 ? <li>{t('absence.turnedRed', { count: turnedRed })}</li> : null}
      </ul>
      <div className={classes['actions']}>
        {missedRepeats > 0 ? (
          <Button variant="default" disabled={isBusy} onClick={props.onCatchUp}>
            {t('absence.catchUp')}
          </Button>
        ) : null}
        {props.overdueCount > 0 ? (
          <Button variant="default" disabled={isBusy} onClick={props.onMoveAll}>
            {t(isMine ? 'absence.moveMine' : 'absence.moveAll')}
          </Button>
        ) : null}
        <Button disabled={isBusy} onClick={props.onClose}>
          {t('absence.show')}
        </Button>
      </div>
    </section>
  );
}

function DaysGoneBy({ absence, today }: Pick<AbsenceSummaryProps, 'absence' | 'today'>) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const words = useDueWords(today);
  const dayWords = useSpecialDayWords();
  const named = absence.specialDays.slice(0, MOST_DAYS);
  const more = absence.specialDayCount - named.length;
  return (
    <li>
      {t('absence.days', { count: absence.specialDayCount })}
      <div className={classes['days']}>
        {format.list([
          ...named.map((day) =>
            t('absence.dayOn', { name: day.contact.displayName, what: dayWords(day), day: words.dayAndMonth(day.on) }),
          ),
          ...(more > 0 ? [t('absence.daysMore', { count: more })] : []),
        ])}
      </div>
    </li>
  );
}
