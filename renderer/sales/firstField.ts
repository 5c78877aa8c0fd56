/**
 * For the ref of a form in a dialog: its first field has the focus at once, not after the dialog has faded in, so that
 * whoever types on loses no letter.
 */
export function focusFirstField(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}
