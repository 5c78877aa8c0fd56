import { useSyncExternalStore } from 'react';

/** The day on this machine's calendar, as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${day}`;
}

/** Milliseconds between looks at the clock: soon enough after midnight, and after sleep. */
const LOOK_EVERY = 20_000;

const listeners = new Set<() => void>();
let known = today();

function look(): void {
  const now = today();
  if (now === known) return;
  known = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setInterval(look, LOOK_EVERY);
  window.addEventListener('focus', look);
  return () => {
    listeners.delete(listener);
    clearInterval(timer);
    window.removeEventListener('focus', look);
  };
}

/** Today, `YYYY-MM-DD`; turns with the calendar while the window is open. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => known);
}
