import type { Channel } from '#shared/contacts/contact.ts';
import { RequestStore } from '../app/requestStore.ts';

/** Which interaction to write down, or to change. */
export type LogRequest =
  | {
      readonly mode: 'new';
      /** With whom; left out: the dialog asks. */
      readonly contactId?: number;
      readonly channel?: Channel;
      readonly words?: string;
      /** A promise that is kept by it: completed and logged in one step. */
      readonly completing?: { readonly reminderId: number; readonly version: number; readonly originalOn: string };
    }
  | { readonly mode: 'edit'; readonly id: number };

/** Opens the quick entry of an interaction from anywhere; ask by `openLog`. */
export const logRequests = new RequestStore<LogRequest>();

/** Opens the quick entry, unless it is open: what is typed there must not vanish under another. */
export function openLog(request: LogRequest): void {
  if (logRequests.current() === null) logRequests.ask(request);
}
