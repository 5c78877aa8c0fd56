import type { ReminderFilter, ReminderKind } from '#shared/reminders/reminder.ts';
import { useSyncExternalStore } from 'react';
import { onOtherDatabase } from '../app/otherDatabase.ts';
import { Listeners } from '../app/listeners.ts';

/** Whose promises: all, everybody's (nobody is named), or one of us by id. */
export type Whose = 'all' | 'nobody' | number;

/** What the list of reminders is asked for. */
export interface ReminderQuery {
  readonly state: 'open' | 'done';
  readonly text: string;
  readonly whose: Whose;
  readonly kind: ReminderKind | null;
  readonly isRepeating: boolean | null;
}

/** Everything that is still to be done. */
export const ALL_OPEN: ReminderQuery = { state: 'open', text: '', whose: 'all', kind: null, isRepeating: null };

/** The filter to send; without any condition that was not set. */
export function filterOf(query: ReminderQuery): ReminderFilter {
  const text = query.text.trim();
  return {
    state: query.state,
    ...(text === '' ? {} : { text }),
    ...(query.whose === 'all' ? {} : { staffId: query.whose === 'nobody' ? null : query.whose }),
    ...(query.kind === null ? {} : { kind: query.kind }),
    ...(query.isRepeating === null ? {} : { isRepeating: query.isRepeating }),
  };
}

/** Whether anything but done and open is filtered. */
export function isFiltered(query: ReminderQuery): boolean {
  return Object.keys(filterOf(query)).length > 1;
}

/** Open or done as it is, without any condition. */
export function cleared(query: ReminderQuery): ReminderQuery {
  return { ...ALL_OPEN, state: query.state };
}

let asked = ALL_OPEN;
const listeners = new Listeners();

/** Asks for another list. It stays so while the window is open, also when one goes elsewhere and comes back. */
export function askReminders(query: ReminderQuery): void {
  asked = query;
  listeners.tell();
}

onOtherDatabase(() => askReminders(ALL_OPEN));

/** What the list shows now. */
export function useReminderQuery(): ReminderQuery {
  return useSyncExternalStore(listeners.subscribe, () => asked);
}
