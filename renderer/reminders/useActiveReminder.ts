import { useCallback, useState } from 'react';
import type { Slip } from '#shared/reminders/reminder.ts';
import { placeOf, rowAt } from '../components/pageChain.ts';
import type { ReminderRows } from './useReminderPages.ts';

/** The row that the keys move. */
export interface ActiveReminder {
  /** -1 for none. */
  readonly index: number;
  readonly row: Slip | undefined;
  readonly activate: (index: number) => void;
}

interface Place {
  readonly index: number;
  readonly id: number | null;
}

/** Follows the active row when the list changes; when it is gone, the one that took its place becomes active. */
export function useActiveReminder(rows: ReminderRows): ActiveReminder {
  const [active, setActive] = useState<Place>({ index: -1, id: null });
  const { chain, total } = rows;
  const index = presentIndex(active, rows);
  const activate = useCallback(
    (next: number) => {
      const bounded = Math.max(0, Math.min(next, (total ?? 0) - 1));
      setActive({ index: bounded, id: rowAt(chain, bounded)?.id ?? null });
    },
    [chain, total],
  );
  return { index, row: rowAt(chain, index), activate };
}

function presentIndex({ index, id }: Place, { chain, total }: ReminderRows): number {
  if (index < 0 || total === null || total === 0) return -1;
  if (id === null || rowAt(chain, index)?.id === id) return Math.min(index, total - 1);
  const place = placeOf(chain, id, index);
  return place >= 0 ? place : Math.min(index, total - 1);
}
