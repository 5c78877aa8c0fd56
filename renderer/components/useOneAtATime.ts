import { useRef, useState } from 'react';

/** Does the work when asked, but not again while it is under way: who presses twice means once. */
export function useOneAtATime(work: () => Promise<void>): {
  readonly isBusy: boolean;
  readonly run: () => Promise<void>;
} {
  const running = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    if (running.current) return;
    running.current = true;
    setIsBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      setIsBusy(false);
    }
  };
  return { isBusy, run };
}
