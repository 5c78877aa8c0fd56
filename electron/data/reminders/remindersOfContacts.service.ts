import type { Transaction } from '../database/handles.ts';
import { idsOfContacts } from './remindersOfContacts.repository.ts';

/** Ids of all reminders of these contacts, done ones too: they go when the contacts go for good. */
export async function reminderIdsOf(transaction: Transaction, contactIds: readonly number[]): Promise<number[]> {
  return await idsOfContacts(transaction, contactIds);
}
