import { useSyncExternalStore } from 'react';
import { ALL_BY_NAME, type ListQuery } from './listQuery.ts';

/** What the two lists are asked for; lives as long as the window, so that one comes back to the same list. */
const queries = { customers: ALL_BY_NAME, bin: ALL_BY_NAME };
const listeners = new Set<() => void>();

/** Asks a list for something else, from anywhere. */
export function askList(inBin: boolean, query: ListQuery): void {
  queries[inBin ? 'bin' : 'customers'] = query;
  for (const listener of listeners) listener();
}

/** What a list is asked for now. */
export function useListQuery(inBin: boolean): ListQuery {
  return useSyncExternalStore(subscribe, () => queries[inBin ? 'bin' : 'customers']);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
