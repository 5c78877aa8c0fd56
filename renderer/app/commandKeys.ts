/** A key press, as far as commands care. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** How the focus stands when a key is pressed. */
export interface FocusContext {
  readonly isMac: boolean;
  /** A text field, or something else that is typed into, has the focus. */
  readonly isTyping: boolean;
  /** A button, link or the like has the focus: Space and Enter press it. */
  readonly isOnControl: boolean;
  /** The focus is in a dialog: single keys of the screen behind it rest. */
  readonly isInDialog: boolean;
}

const CONTROLS =
  'button, a[href], summary, [role="button"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [role^="menuitem"], [role="option"]';

function hasAround(element: Element | null, selector: string): boolean {
  return element !== null && element.closest(selector) !== null;
}

/** How the focus stands now. */
export function focusContext(focused: Element | null, isMac: boolean): FocusContext {
  return {
    isMac,
    isTyping: takesText(focused),
    isOnControl: hasAround(focused, CONTROLS),
    isInDialog: hasAround(focused, '[role="dialog"], [role="alertdialog"], [role="menu"]'),
  };
}

/** Keys that mean something to a text field even with Ctrl or Cmd held; they stay its own while it has the focus. */
const EDITING_KEYS = new Set(['z', 'y', 'a', 'c', 'x', 'v', 'backspace', 'delete', 'arrowleft', 'arrowright']);

/** An input method composes a character: no key of it is ours (Chromium marks the first one by 229 only). */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229;
}

/**
 * Whether a key press is the chord, written `mod+shift+Z`, `J`, `?`, `Space`, `Delete`, `Escape`.
 * `mod` is Cmd on a Mac, Ctrl elsewhere. Shift counts only with letters and named keys: on some keyboards
 * `?` and `/` need it, on others not.
 */
export function matchesChord(press: KeyPress, chord: string, isMac: boolean): boolean {
  const parts = chord.split('+');
  const key = (parts.pop() ?? '').toLowerCase();
  const wants = (name: string): boolean => parts.includes(name);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (mod !== wants('mod') || otherMod || press.altKey !== wants('alt')) return false;
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  if (!isSign && press.shiftKey !== wants('shift')) return false;
  return pressedKey(press) === key;
}

/** The key by what it writes; on keyboards that write no Latin letters (Bopomofo, Cyrillic) by its place. */
function pressedKey(press: KeyPress): string {
  if (press.key === ' ') return 'space';
  if (press.key.length === 1 && press.key.charCodeAt(0) > 127 && press.code.startsWith('Key')) {
    return press.code.slice(3).toLowerCase();
  }
  return press.key.toLowerCase();
}

/** What a command says about itself that bears on where its keys work. */
export interface ChordUse {
  /** Also while somebody types. */
  readonly evenWhileTyping: boolean;
  /** Single keys also in dialogs. */
  readonly inDialog: boolean;
}

/**
 * Whether a chord may fire now. While somebody types, single keys write, and the editing chords (undo, copy,
 * select all) belong to the text field; other chords with Ctrl or Cmd, and Escape, still work. Space and
 * Enter press what has the focus. In a dialog single keys, Escape among them, are the dialog's own.
 */
export function mayFire(chord: string, press: KeyPress, context: FocusContext, use: ChordUse): boolean {
  if (isComposing(press)) return false;
  const key = pressedKey(press);
  const isSingle = !chord.includes('mod+');
  if (context.isInDialog && isSingle && !use.inDialog) return false;
  if (context.isOnControl && isSingle && (key === 'space' || key === 'enter')) return false;
  if (!context.isTyping || use.evenWhileTyping || key === 'escape') return true;
  return !isSingle && !EDITING_KEYS.has(key);
}

/** Whether the element takes typed text. */
export function takesText(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  if (!(element instanceof HTMLInputElement)) return element instanceof HTMLSelectElement;
  return !['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'].includes(element.type);
}

const MAC_SIGNS: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', Enter: '↩', Delete: '⌫' };
const KEY_SIGNS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The keys of a chord as they stand on this platform's keyboard. */
export function keysOfChord(chord: string, isMac: boolean): readonly string[] {
  return chord.split('+').map((part) => {
    const sign = (isMac ? MAC_SIGNS[part] : undefined) ?? KEY_SIGNS[part];
    if (sign !== undefined) return sign;
    return part === 'mod' ? 'Ctrl' : part.charAt(0).toUpperCase() + part.slice(1);
  });
}
