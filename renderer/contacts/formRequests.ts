import type { ContactKind } from '#shared/contacts/contact.ts';
import { RequestStore } from './requestStore.ts';

/** Which form to open. */
export type FormRequest =
  | { readonly mode: 'new'; readonly kind: ContactKind }
  | { readonly mode: 'edit'; readonly id: number };

/** Opens the form of a customer from anywhere. */
export const formRequests = new RequestStore<FormRequest>();
