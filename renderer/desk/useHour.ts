import { useSyncExternalStore } from 'react';

/** Milliseconds between looks at the clock. */
const LOOK_EVERY = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_EVERY);
  window.addEventListener('focus', listener);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', listener);
  };
}

/** The hour on this machine's clock, 0-23. */
export function useHour(): number {
  return useSyncExternalStore(subscribe, () => new Date().getHours());
}
