import { ActionIcon, Alert, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import type { CalendarView } from './calendarDays.ts';
import classes from './CalendarPane.module.css';
import { CalendarGrid } from './CalendarGrid.tsx';
import { DayDialog } from './DayDialog.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { useCalendar } from './useCalendar.ts';
import { useDayWords } from '../days/useDayWords.ts';

interface CalendarPaneProps {
  readonly view: CalendarView;
  /** A day in what is to be shown. */
  readonly day: string;
}

/** The calendar of promises and special days, by month or by week. */
export function CalendarPane({ view, day }: CalendarPaneProps) {
  const { t } = useTranslation('reminders');
  const words = useDayWords();
  const calendar = useCalendar(view, day);
  const [openDay, setOpenDay] = useState<string | null>(null);
  const { weeks } = calendar;
  const first = weeks[0]?.[0] ?? day;
  const last = weeks.at(-1)?.at(-1) ?? day;
  const title = view === 'month' ? words.month(calendar.day) : words.range(first, last);
  return (
    <div className={classes.pane}>
      <div className={classes.bar}>
        <Title order={2} size="h3" aria-live="polite">
          {title}
        </Title>
        <Group gap={4}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t(`calendar.previous.${view}`)}
            title={t(`calendar.previous.${view}`)}
            onClick={() => calendar.turn(-1)}
          >
            <IconChevronLeft size="1.125rem" aria-hidden="true" />
          </ActionIcon>
          <Button variant="default" size="sm" px="md" onClick={() => calendar.moveTo(calendar.today)}>
            {t('calendar.today')}
          </Button>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t(`calendar.next.${view}`)}
            title={t(`calendar.next.${view}`)}
            onClick={() => calendar.turn(1)}
          >
            <IconChevronRight size="1.125rem" aria-hidden="true" />
          </ActionIcon>
        </Group>
      </div>
      {calendar.error === null ? null : <ErrorNotice error={calendar.error} onRetry={calendar.retry} />}
      {calendar.isCut ? <Alert color="lamp">{t('calendar.cut')}</Alert> : null}
      {calendar.isKnown ? (
        <CalendarGrid calendar={calendar} title={title} onOpenDay={setOpenDay} />
      ) : calendar.error === null ? (
        <LoadingSign />
      ) : null}
      {openDay === null ? null : <DayDialog calendar={calendar} day={openDay} onClose={() => setOpenDay(null)} />}
    </div>
  );
}
