import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Reminder } from '#shared/reminders/reminder.ts';
import { data } from '../api/api.ts';
import { type DeskWhen, sectionOf } from './deskWhen.ts';

/** The slip written last, also where its section is folded up; it is followed for as long as it is open. */
export function useArrived(when: DeskWhen) {
  const [id, setId] = useState<number | null>(null);
  const query = useQuery({
    ...data.reminders.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  });
  // One that was undone is not there any more; the desk shows that by itself.
  const reminder = id === null || query.error !== null ? undefined : query.data;
  const isHere = reminder !== undefined && reminder.isOpen && isOnDesk(reminder, when);
  const slip = useMemo(() => (isHere ? { ...reminder, missedCount: 0 } : null), [isHere, reminder]);
  return {
    slip,
    section: slip === null ? null : sectionOf(slip.dueOn, when),
    written: useCallback((written: Reminder) => setId(written.id), []),
  };
}

function isOnDesk({ staff }: Reminder, { staffId }: DeskWhen): boolean {
  return staffId === undefined || staff === null || staff.id === staffId;
}
