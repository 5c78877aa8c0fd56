import { type RefObject, useEffect } from 'react';

/** Whenever saving was tried once more, the first field of the form that is wrong takes the focus. */
export function useFocusOnProblem(form: RefObject<HTMLElement | null>, tries: number): void {
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, tries]);
}
