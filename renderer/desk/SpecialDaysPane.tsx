import { Anchor, Button, Checkbox, Title } from '@mantine/core';
import { IconCake, IconGift } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { go, places } from '../app/routes.ts';
import { useSpecialDayWords } from '../reminders/useSpecialDayWords.ts';
import { useDueWords } from '../days/useDueWords.ts';
import classes from './DeskSide.module.css';
import { SIDE_PANES } from './SideJump.tsx';
import type { DeskExtras } from './useDeskExtras.ts';

/** Days shown until all are asked for. */
const FOLDED = 8;

export interface SpecialDaysPaneProps {
  readonly days: readonly SpecialDayOccurrence[];
  readonly today: string;
  readonly extras: DeskExtras;
}

/** Birthdays and other special days that are near, to be ticked off. */
export function SpecialDaysPane({ days, today, extras }: SpecialDaysPaneProps) {
  const { t } = useTranslation('desk');
  const titleId = useId();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const shown = isUnfolded ? days : days.slice(0, FOLDED);
  return (
    <section id={SIDE_PANES.days} className={classes['pane']} aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId}>
        {t('days.title')}
      </Title>
      {days.length === 0 ? <p className={classes['empty']}>{t('days.empty')}</p> : null}
      <ul className={classes['list']}>
        {shown.map((day) => (
          <DayLine key={`${day.contact.id}.${day.key}.${day.on}`} day={day} today={today} extras={extras} />
        ))}
      </ul>
      {days.length > FOLDED ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsUnfolded(!isUnfolded)}>
          {isUnfolded ? t('days.showFewer') : t('days.showAll', { count: days.length })}
        </Button>
      ) : null}
    </section>
  );
}

interface DayLineProps {
  readonly day: SpecialDayOccurrence;
  readonly today: string;
  readonly extras: DeskExtras;
}

function DayLine({ day, today, extras }: DayLineProps) {
  const { t } = useTranslation('desk');
  const words = useDueWords(today);
  const what = useSpecialDayWords()(day);
  const Sign = day.kind === 'birthday' ? IconCake : IconGift;
  const { contact } = day;
  return (
    <li className={classes['line']} data-done={day.isDone || undefined} data-now={day.on === today || undefined}>
      <Checkbox
        size="sm"
        radius="xl"
        color="leaf"
        classNames={{ input: classes['box'] ?? '' }}
        checked={day.isDone}
        aria-label={t('days.tick', { what, name: contact.displayName })}
        onChange={(event) => void extras.tickDay(day, event.currentTarget.checked)}
      />
      <div className={classes['about']}>
        <Anchor
          component="button"
          type="button"
          className={classes['name'] ?? ''}
          onClick={() => go(places.customer(contact.id))}
        >
          <bdi>{contact.displayName}</bdi>
        </Anchor>
        <span className={classes['small']}>
          <Sign size="0.95rem" stroke={1.75} aria-hidden="true" />
          {what}
          {day.day.calendar === 'lunar' ? <> ({t('days.lunar')})</> : null}
        </span>
      </div>
      <time dateTime={day.on} title={words.long(day.on)} className={classes['when']}>
        {words.due(day.on)}
      </time>
    </li>
  );
}
