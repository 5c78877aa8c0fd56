import { useEffect } from 'react';
import { giveLostFocusHome } from '../components/frontDialog.ts';
import { usePlace } from './routes.ts';

/** When what had the focus is gone, milliseconds: the screen that was left at once, the palette when it has faded. */
const FOCUS_IS_LOST_AFTER = [20, 300] as const;

/** In another place nobody starts again at the top of the window: where the focus was lost on the way, the screen has it. */
export function useFocusAfterMove(): void {
  const [place] = usePlace();
  useEffect(() => {
    const timers = FOCUS_IS_LOST_AFTER.map((pause) => setTimeout(giveLostFocusHome, pause));
    return () => timers.forEach(clearTimeout);
  }, [place]);
}
