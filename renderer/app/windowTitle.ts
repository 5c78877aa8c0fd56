import { useEffect, useSyncExternalStore } from 'react';
import { Listeners } from './listeners.ts';

/* Screens name themselves from the inside out; the innermost name stands in the title bar. */
const names: { readonly key: symbol; readonly title: string }[] = [];
const listeners = new Listeners();

/** Names the window for as long as the component is there. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    const key = Symbol(title);
    names.push({ key, title });
    listeners.tell();
    return () => {
      names.splice(
        names.findIndex((name) => name.key === key),
        1,
      );
      listeners.tell();
    };
  }, [title]);
}

/** What the title bar says now. */
export function useCurrentTitle(): string {
  return useSyncExternalStore(listeners.subscribe, () => names.at(-1)?.title ?? '');
}
