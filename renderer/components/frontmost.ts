/** Whether a dialog or a menu was open when the present key press began, before anything could close it. */
let wasCovered = false;

window.addEventListener(
  'keydown',
  () => {
    wasCovered = document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
  },
  { capture: true },
);

/** Whether the keys belong to the screen itself: nothing lay over it when the key was pressed. */
export function isFrontmost(): boolean {
  return !wasCovered;
}
