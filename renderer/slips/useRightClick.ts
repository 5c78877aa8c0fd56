import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Hears the right mouse button over an element (which stays what it is for keys and screen readers). */
export function useRightClick(
  element: RefObject<HTMLElement | null>,
  onRightClick: (at: { readonly x: number; readonly y: number }) => void,
): void {
  const answer = useEffectEvent((event: MouseEvent) => {
    event.preventDefault();
    onRightClick({ x: event.clientX, y: event.clientY });
  });
  useEffect(() => {
    const place = element.current;
    const listen = (event: MouseEvent): void => answer(event);
    place?.addEventListener('contextmenu', listen);
    return () => place?.removeEventListener('contextmenu', listen);
  }, [element]);
}
