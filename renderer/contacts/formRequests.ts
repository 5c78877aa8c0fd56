import type { ContactKind } from '#shared/contacts/contact.ts';
import { RequestStore } from '../app/requestStore.ts';

/** Which form to open. */
export type FormRequest =
  | { readonly mode: 'new'; readonly kind: ContactKind }
  | { readonly mode: 'edit'; readonly id: number };

/** Opens the form of a customer from anywhere; ask by `openForm`. */
export const formRequests = new RequestStore<FormRequest>();

/** Opens a form, unless one is open: what is typed there must not vanish under another. */
export function openForm(request: FormRequest): void {
  if (formRequests.current() === null) formRequests.ask(request);
}
