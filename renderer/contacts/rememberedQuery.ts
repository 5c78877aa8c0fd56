import { useSyncExternalStore } from 'react';
import { onOtherDatabase } from '../app/otherDatabase.ts';
import { ALL_BY_NAME, type ListQuery } from './listQuery.ts';
import { Listeners } from '../app/listeners.ts';

/** What the two lists are asked for; lives as long as the window, so that one comes back to the same list. */
const queries = { customers: ALL_BY_NAME, bin: ALL_BY_NAME };
const listeners = new Listeners();
let visits = 0;
let openView: number | null = null;

/** Asks a list for something else, from anywhere. */
export function askList(inBin: boolean, query: ListQuery): void {
  queries[inBin ? 'bin' : 'customers'] = query;
  listeners.tell();
}

/** Asks the list of customers for something else and shows it from its first row; no saved view is open then. */
export function showFromTop(query: ListQuery): void {
  showView(null, query);
}

/** Shows a saved view from its first row; null: all customers, or what was asked for instead. */
export function showView(id: number | null, query: ListQuery): void {
  visits += 1;
  openView = id;
  askList(false, query);
}

/** Which saved view is open, without a change of what is shown. */
export function keepView(id: number | null): void {
  openView = id;
  listeners.tell();
}

onOtherDatabase(() => {
  openView = null;
  askList(false, ALL_BY_NAME);
  askList(true, ALL_BY_NAME);
});

/** Grows each time a list is to be shown from its first row. */
export function useVisits(): number {
  return useSyncExternalStore(listeners.subscribe, () => visits);
}

/** What a list is asked for now. */
export function useListQuery(inBin: boolean): ListQuery {
  return useSyncExternalStore(listeners.subscribe, () => queries[inBin ? 'bin' : 'customers']);
}

/** The id of the saved view that is open, or null. */
export function useOpenView(): number | null {
  return useSyncExternalStore(listeners.subscribe, openViewId);
}

/** The same outside components. */
export function openViewId(): number | null {
  return openView;
}
