import { useEffect } from 'react';
import { FOCUS_IS_LOST_AFTER, giveLostFocusHome } from '../components/frontDialog.ts';
import { usePlace } from './routes.ts';

/** In another place nobody starts again at the top of the window: where the focus was lost on the way, the screen has it. */
export function useFocusAfterMove(): void {
  const [place] = usePlace();
  useEffect(() => {
    const timers = FOCUS_IS_LOST_AFTER.map((pause) => setTimeout(giveLostFocusHome, pause));
    return () => timers.forEach(clearTimeout);
  }, [place]);
}
