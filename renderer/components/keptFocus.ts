import { useEffect, type RefObject } from 'react';

const FOCUSABLE = ['button:not([disabled])', 'a[href]', 'input:not([disabled])', 'select', 'textarea', '[tabindex="0"]']
  .map((selector) => `${selector}:not([tabindex="-1"])`)
  .join();

/** Where an element stood: an ancestor, and which of its children led to the element. */
interface Step {
  readonly ancestor: Element;
  readonly index: number;
}

function stepsTo(element: Element, place: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let child = element; child !== place;) {
    const ancestor = child.parentElement;
    if (ancestor === null) break;
    steps.push({ ancestor, index: [...ancestor.children].indexOf(child) });
    child = ancestor;
  }
  return steps;
}

/** What stands now where the element stood: in the nearest ancestor that is still there. */
function successor(steps: readonly Step[]): HTMLElement | null {
  for (const { ancestor, index } of steps) {
    if (!ancestor.isConnected) continue;
    const children = [...ancestor.children];
    // What stands there or below it, else the nearest above it.
    for (const child of [...children.slice(index), ...children.slice(0, index).toReversed()]) {
      const found = child.matches(FOCUSABLE)
        ? child
        : (child.querySelector('[aria-current="page"]') ?? child.querySelector(FOCUSABLE));
      if (found instanceof HTMLElement) return found;
    }
  }
  return null;
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * Keeps the focus in a place where what is read and what edits it take each other's room: when the element that has
 * it goes, what came in its stead gets it. Answers how to stop.
 */
export function keepFocusIn(place: HTMLElement): () => void {
  let focused: Element | null = null;
  let steps: readonly Step[] = [];
  const remember = (event: FocusEvent): void => {
    if (!(event.target instanceof Element)) return;
    focused = event.target;
    steps = stepsTo(focused, place);
  };
  const observer = new MutationObserver((changes) => {
    if (focused === null || !isLost()) return;
    if (focused.isConnected) {
      // A button that worked on something could not be pressed meanwhile, and lost the focus by that.
      const isBack = changes.some(({ type, target }) => type === 'attributes' && target === focused);
      if (isBack && focused instanceof HTMLElement && focused.matches(FOCUSABLE))
        focused.focus({ preventScroll: true });
      return;
    }
    focused = null;
    successor(steps)?.focus({ preventScroll: true });
  });
  place.addEventListener('focusin', remember);
  observer.observe(place, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    place.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

/**
 * Draws a lost focus to a place whose content changes by itself (a dialog that goes from progress to result): to what
 * is marked with `data-autofocus`, else to the first that can have it. Answers how to stop.
 */
export function drawLostFocusTo(place: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    const wanted = place.querySelector('[data-autofocus]:not([disabled])') ?? place.querySelector(FOCUSABLE);
    if (isLost() && wanted instanceof HTMLElement) wanted.focus({ preventScroll: true });
  });
  observer.observe(place, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** `keepFocusIn` for as long as the place is there. */
export function useKeptFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => (place.current === null ? undefined : keepFocusIn(place.current)), [place]);
}
