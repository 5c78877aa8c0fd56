import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useCommands } from '../app/commands.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { isFrontmost } from '../components/frontmost.ts';
import { useSettings } from '../settings/useSettings.ts';
import { type CalendarView, contentByDay, turned, weeksOf } from './calendarDays.ts';
import { openReminder } from './reminderRequests.ts';

/** Most that one look at the calendar shows. */
const MOST_SLIPS = 2000;
const MOST_SPECIAL_DAYS = 1000;

/** State of the calendar: the day that the keys move, the weeks in sight and what lies on their days. */
export function useCalendar(view: CalendarView, routeDay: string) {
  const { t } = useTranslation('reminders');
  const today = useToday();
  const { settings } = useSettings();
  const weekStartsOn = settings?.weekStartsOn ?? 1;
  const [active, setActive] = useState({ day: routeDay, routeDay });
  // Going somewhere else by a link moves the day; walking within the view does not touch the place.
  const present = active.routeDay === routeDay ? active : { day: routeDay, routeDay };
  if (present !== active) setActive(present);
  const { day } = present;
  const weeks = useMemo(() => weeksOf(view, day, weekStartsOn), [view, day, weekStartsOn]);
  const from = weeks[0]?.[0] ?? day;
  const to = weeks.at(-1)?.at(-1) ?? day;
  const slips = useQuery({
    ...data.reminders.calendar.queryOptions({ input: { from, to, limit: MOST_SLIPS } }),
    placeholderData: keepPreviousData,
  });
  const specialDays = useQuery({
    ...data.specialDays.between.queryOptions({ input: { from, to, limit: MOST_SPECIAL_DAYS } }),
    placeholderData: keepPreviousData,
  });
  const content = useMemo(
    () => contentByDay(slips.data?.items ?? [], specialDays.data?.items ?? []),
    [slips.data, specialDays.data],
  );

  const moveTo = (next: string) => {
    const isInSight = view === 'week' ? next >= from && next <= to : next.slice(0, 7) === day.slice(0, 7);
    if (isInSight) setActive({ day: next, routeDay });
    else go(places.calendar(view, next));
  };
  const create = (on: string) => openReminder({ mode: 'new', draft: { dueOn: on } });
  const turn = (step: 1 | -1) => moveTo(turned(view, day, step));

  const quiet = { group: 'list', inPalette: false, when: isFrontmost } as const;
  useCommands([
    { ...quiet, id: 'calendar.today', label: t('calendar.today'), keys: ['T'], run: () => moveTo(today) },
    { ...quiet, id: 'calendar.new', label: t('calendar.newOnDay'), keys: ['N'], run: () => create(day) },
    { ...quiet, id: 'calendar.next', label: t(`calendar.next.${view}`), keys: ['PageDown'], run: () => turn(1) },
    { ...quiet, id: 'calendar.previous', label: t(`calendar.previous.${view}`), keys: ['PageUp'], run: () => turn(-1) },
  ]);

  return {
    view,
    today,
    weekStartsOn,
    day,
    weeks,
    content,
    isCut: slips.data?.isCut === true || specialDays.data?.isCut === true,
    isKnown: slips.data !== undefined && specialDays.data !== undefined,
    error: slips.error ?? specialDays.error,
    retry: () => {
      void slips.refetch();
      void specialDays.refetch();
    },
    moveTo,
    turn,
    create,
  };
}

export type CalendarState = ReturnType<typeof useCalendar>;
