import { useEffect } from 'react';
import type { Settings } from '#shared/settings/settings.ts';

/** Attributes that choose hand, ink and paper for an element and what is in it (hand.css). */
export function handAttributes({ hand, ink, paper }: Pick<Settings, 'hand' | 'ink' | 'paper'>) {
  return { 'data-hand': hand, 'data-ink': ink, 'data-paper': paper } as const;
}

/** Gives the whole window the hand, ink and paper of the settings. */
export function useHand(settings: Settings | null): void {
  useEffect(() => {
    if (settings === null) return;
    for (const [name, value] of Object.entries(handAttributes(settings)))
      document.documentElement.setAttribute(name, value);
  }, [settings]);
}
