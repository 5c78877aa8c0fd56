/**
 * Chromium lets Tab stop at whatever scrolls, so also at the open list of choices below a field. The field closes its list
 * as it loses the focus, and the focus would be nowhere. The arrows move in the list; Tab goes past it.
 */
export function letTabPassChoices(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || !(event.target instanceof Element)) return;
      const choices = document.getElementById(event.target.getAttribute('aria-controls') ?? '');
      if (choices?.getAttribute('role') !== 'listbox') return;
      choices.inert = true;
      // The focus moves right after this key press.
      setTimeout(() => {
        choices.inert = false;
      }, 0);
    },
    { capture: true },
  );
}
