const DIALOG = '[role="dialog"][aria-modal="true"]';

/** The dialog that the present key press is meant for, as it stood before anything could close it. */
let front: Element | null = null;

window.addEventListener(
  'keydown',
  () => {
    front = document.activeElement?.closest(DIALOG) ?? [...document.querySelectorAll(DIALOG)].at(-1) ?? null;
  },
  { capture: true },
);

/** Whether the key that was pressed is meant for the dialog around this element: it lies over all others. */
export function isInFrontDialog(element: Element | null): boolean {
  return element !== null && front !== null && front.contains(element);
}

/** When what had the focus is gone, milliseconds: what was left at once, a dialog or the palette when it has faded. */
export const FOCUS_IS_LOST_AFTER = [20, 300] as const;

/** Where the focus goes when what had it is gone: the list, else the content of the screen. */
function home(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-focus-home]') ?? document.getElementById('content');
}

/** Where nothing has the focus (what had it is gone), the screen gets it: the next Tab goes on there. */
export function giveLostFocusHome(): void {
  if (document.activeElement === null || document.activeElement === document.body)
    home()?.focus({ preventScroll: true });
}

/** What to give the focus back to later: what has it now, or the button of the menu that it is in. */
export function focusToReturnTo(): () => void {
  const focused = document.activeElement;
  const menuButton = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? null;
  return () => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost) return;
    const candidates = [focused, menuButton === null ? null : document.getElementById(menuButton)];
    const opener = candidates.find(
      (element) => element instanceof HTMLElement && element.isConnected && element !== document.body,
    );
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    giveLostFocusHome();
  };
}
