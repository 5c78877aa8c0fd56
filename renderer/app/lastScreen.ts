import { useEffect, useState } from 'react';
import { shellClient } from '../api/api.ts';
import { go, knownPlace, usePlace } from './routes.ts';

/** Comes back to the last screen, then remembers each one. Answers whether the first place is settled. */
export function useLastScreen(): boolean {
  const [place] = usePlace();
  const [isPlaced, setIsPlaced] = useState(() => place !== '/' && place !== '');

  useEffect(() => {
    if (isPlaced) return;
    shellClient
      .lastScreen({})
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
