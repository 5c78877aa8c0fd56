import { useEffect, useState } from 'react';
import { shellClient } from '../api/api.ts';
import { go, knownPlace, placeNow, usePlace } from './routes.ts';

let asked: Promise<string | null> | null = null;

/**
 * Comes back to the last screen while the window still waits for its data. Call once, when the window starts.
 * @returns where that is; null where it is not known
 */
export function goToLastScreen(): Promise<string | null> {
  asked ??= shellClient.lastScreen({}).then(
    ({ screen }) => {
      const place = knownPlace(screen);
      if (isNowhere(placeNow())) go(place);
      return place;
    },
    (error: unknown) => {
      console.warn('The last screen is not known.', error);
      return null;
    },
  );
  return asked;
}

/** Remembers each screen, from the first place on. Answers whether that is settled. */
export function useLastScreen(): boolean {
  const [place] = usePlace();
  const [isPlaced, setIsPlaced] = useState(() => !isNowhere(place));

  useEffect(() => {
    if (!isPlaced) void goToLastScreen().then(() => setIsPlaced(true));
  }, [isPlaced]);

  useEffect(() => {
    if (!isPlaced || place === '/') return;
    shellClient.lastScreen({ screen: place }).catch((error: unknown) => {
      console.warn('The screen could not be remembered.', error);
    });
  }, [isPlaced, place]);

  return isPlaced;
}

function isNowhere(place: string): boolean {
  return place === '' || place === '/';
}
