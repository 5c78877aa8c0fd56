import { useEffect, type RefObject } from 'react';

interface FocusableList {
  readonly gridRef: RefObject<HTMLElement | null>;
  readonly boxRef: RefObject<HTMLElement | null>;
}

/**
 * Gives the list the focus on arrival, and when what lay open beside it is closed. Whoever has gone to its box by a key
 * from elsewhere stays there.
 */
export function useFocusOnList({ gridRef, boxRef }: FocusableList, isAlone = true): void {
  useEffect(() => {
    if (isAlone && document.activeElement !== boxRef.current) gridRef.current?.focus({ preventScroll: true });
  }, [gridRef, boxRef, isAlone]);
}
