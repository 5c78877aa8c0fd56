/*
 * Somebody who types fast has written the first letters before the palette stands there. They are kept for its box: taken
 * for themselves, single letters are commands.
 */

/** The palette comes within this time or not at all, milliseconds. */
const LONGEST = 2000;

let typed = '';
let begun: number | null = null;

/** Keeps what is typed from now on, behind this text, until the palette's box takes it. */
export function keepTyping(text = ''): void {
  stop();
  typed = text;
  begun = performance.now();
  window.addEventListener('keydown', keep, { capture: true });
}

/** What was typed meanwhile. The box takes the keys itself from here on. */
export function takeTyped(): string {
  stop();
  const text = typed;
  typed = '';
  return text;
}

function stop(): void {
  begun = null;
  window.removeEventListener('keydown', keep, { capture: true });
}

function keep(event: KeyboardEvent): void {
  const isInBox = event.target instanceof HTMLElement && event.target.dataset['paletteBox'] !== undefined;
  if (isInBox || begun === null || performance.now() - begun > LONGEST || event.key === 'Escape') {
    takeTyped();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('');
  else if ([...event.key].length === 1) typed += event.key;
  // What is chosen is not known yet: nothing else may take it for itself.
  else if (event.key !== 'Enter') return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
