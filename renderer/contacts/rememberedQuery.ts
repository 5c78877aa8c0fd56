import { useSyncExternalStore } from 'react';
import { onOtherDatabase } from '../app/otherDatabase.ts';
import { ALL_BY_NAME, type ListQuery } from './listQuery.ts';

/** What the two lists are asked for; lives as long as the window, so that one comes back to the same list. */
const queries = { customers: ALL_BY_NAME, bin: ALL_BY_NAME };
const listeners = new Set<() => void>();
let visits = 0;

/** Asks a list for something else, from anywhere. */
export function askList(inBin: boolean, query: ListQuery): void {
  queries[inBin ? 'bin' : 'customers'] = query;
  for (const listener of listeners) listener();
}

/** Asks the list of customers for something else and shows it from its first row. */
export function showFromTop(query: ListQuery): void {
  visits += 1;
  askList(false, query);
}

onOtherDatabase(() => {
  askList(false, ALL_BY_NAME);
  askList(true, ALL_BY_NAME);
});

/** Grows each time a list is to be shown from its first row. */
export function useVisits(): number {
  return useSyncExternalStore(subscribe, () => visits);
}

/** What a list is asked for now. */
export function useListQuery(inBin: boolean): ListQuery {
  return useSyncExternalStore(subscribe, () => queries[inBin ? 'bin' : 'customers']);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
