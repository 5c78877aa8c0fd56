import type { ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import type { ContactListColumn } from '#shared/views/view.ts';
import { RequestStore } from '../../app/requestStore.ts';

/** A list of customers for paper: which, in which order, with which columns. */
export interface ListToPrint {
  readonly filter: ContactFilter;
  readonly sort: ContactSort;
  /** Beside the name, in this order. */
  readonly columns: readonly ContactListColumn[];
  /** The filter in words, as it stands above the list; empty: all customers. */
  readonly words: string;
}

/** What is to be printed: one contact's card, or a list. */
export type PrintContactsRequest =
  | { readonly what: 'card'; readonly id: number }
  | ({ readonly what: 'list' } & ListToPrint);

export const printContactsRequests = new RequestStore<PrintContactsRequest>();

/** Offers a contact's card on paper or as a PDF. */
export function printCard(id: number): void {
  printContactsRequests.ask({ what: 'card', id });
}

/** Offers a list of customers on paper or as a PDF: all that match, however many. */
export function printList(list: ListToPrint): void {
  printContactsRequests.ask({ what: 'list', ...list });
}
