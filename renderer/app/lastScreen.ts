import { useEffect, useState } from 'react';
import { shellClient } from '../api/api.ts';
import { go, knownPlace, usePlace } from './routes.ts';

let asked: ReturnType<typeof shellClient.lastScreen> | null = null;

/** Asks for the last screen while the window still waits for its data. Call once, when the window starts. */
export function askLastScreen(): void {
  asked = shellClient.lastScreen({});
  // Whoever takes the answer meets the error.
  asked.catch(() => undefined);
}

/** Comes back to the last screen, then remembers each one. Answers whether the first place is settled. */
export function useLastScreen(): boolean {
  const [place] = usePlace();
  const [isPlaced, setIsPlaced] = useState(() => place !== '/' && place !== '');

  useEffect(() => {
    if (isPlaced) return;
    (asked ?? shellClient.lastScreen({}))
      .then(({ screen }) => go(knownPlace(screen)))
      .catch((error: unknown) => console.warn('The last screen is not known.', error))
      .finally(() => setIsPlaced(true));
  }, [isPlaced]);

  useEffect(() => {
    if (!isPlaced || place === '/') return;
    shellClient.lastScreen({ screen: place }).catch((error: unknown) => {
      console.warn('The screen could not be remembered.', error);
    });
  }, [isPlaced, place]);

  return isPlaced;
}
