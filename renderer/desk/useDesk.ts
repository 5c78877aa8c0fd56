import { useLocalStorage } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { data } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { useWho } from '../app/useWho.ts';
import { useSettings } from '../settings/useSettings.ts';
import { type DeskWhen, weekEndOf } from './deskWhen.ts';

/** Slips of a section that are read at first. */
const FIRST_SLIPS = 30;

/** What lies on the desk today, whose, and how to see whose. */
export function useDesk() {
  const today = useToday();
  const { settings } = useSettings();
  const { me, choices } = useWho();
  const [whose, setWhose] = useLocalStorage<'mine' | 'all'>({
    key: 'longhand-desk-whose',
    defaultValue: 'mine',
    getInitialValueInEffect: false,
  });
  const hasChoice = me !== null && choices.length > 1;
  const staffId = hasChoice && whose === 'mine' ? me.id : null;
  const weekStartsOn = settings?.weekStartsOn ?? 1;
  const when: DeskWhen = useMemo(
    () => ({ today, weekEndsOn: weekEndOf(today, weekStartsOn), ...(staffId === null ? {} : { staffId }) }),
    [today, weekStartsOn, staffId],
  );
  const query = useQuery({
    ...data.desk.get.queryOptions({ input: { ...when, limit: FIRST_SLIPS }, enabled: settings !== undefined }),
    placeholderData: keepPreviousData,
  });
  return {
    today,
    when,
    me,
    query,
    desk: query.data,
    /** Null where there is nobody else. */
    whose: hasChoice ? whose : null,
    setWhose,
  };
}
