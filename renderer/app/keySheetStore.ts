import { useSyncExternalStore } from 'react';
import { Listeners } from './listeners.ts';

let isOpen = false;
const listeners = new Listeners();

function set(next: boolean): void {
  isOpen = next;
  listeners.tell();
}

/** Opens and closes the sheet of keys from anywhere. */
export const keySheet = { open: () => set(true), close: () => set(false) } as const;

/** Whether the sheet of keys is open. */
export function useKeySheet(): boolean {
  return useSyncExternalStore(listeners.subscribe, () => isOpen);
}
