import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}

/** Opens and closes the sheet of keys from anywhere. */
export const keySheet = { open: () => set(true), close: () => set(false) } as const;

/** Whether the sheet of keys is open. */
export function useKeySheet(): boolean {
  return useSyncExternalStore(subscribe, () => isOpen);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
