import { useSyncExternalStore } from 'react';
import { Listeners } from '../app/listeners.ts';

/** Milliseconds that the hand needs for the line through a slip. */
export const STRIKE_MILLISECONDS = 420;

const struck = new Set<string>();
const listeners = new Listeners();

/** Slips that are being struck through, by key (slipRef.ts). */
export const strikes = {
  /** Begins the line; false where it is drawn already. */
  begin(key: string): boolean {
    if (struck.has(key)) return false;
    struck.add(key);
    listeners.tell();
    return true;
  },
  /** Takes the line away: the promise could not be marked as kept. */
  takeBack(key: string): void {
    if (struck.delete(key)) listeners.tell();
  },
};

/** Whether the line through this slip is being drawn, or is. */
export function useIsStruck(key: string): boolean {
  return useSyncExternalStore(listeners.subscribe, () => struck.has(key));
}

/** Resolves when the hand has drawn the line: at once for whoever wants no movement. */
export function lineDrawn(): Promise<void> {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isStill ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, STRIKE_MILLISECONDS));
}
