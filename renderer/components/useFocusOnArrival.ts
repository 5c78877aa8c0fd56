import { useCallback } from 'react';

/**
 * A ref whose element takes the focus as soon as it is there, what is written in it selected: for what a
 * person has just asked to write into.
 */
export function useFocusOnArrival(): (element: HTMLElement | null) => void {
  return useCallback((element) => {
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  }, []);
}
