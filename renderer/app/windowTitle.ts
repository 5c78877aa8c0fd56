import { useEffect, useSyncExternalStore } from 'react';

/* Screens name themselves from the inside out; the innermost name stands in the title bar. */
const names: { readonly key: symbol; readonly title: string }[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

/** Names the window for as long as the component is there. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    const key = Symbol(title);
    names.push({ key, title });
    changed();
    return () => {
      names.splice(
        names.findIndex((name) => name.key === key),
        1,
      );
      changed();
    };
  }, [title]);
}

/** What the title bar says now. */
export function useCurrentTitle(): string {
  return useSyncExternalStore(subscribe, () => names.at(-1)?.title ?? '');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
