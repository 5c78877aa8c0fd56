import type { ContactBulkChange, ContactBulkResult, ContactFilter } from '#shared/contacts/contact.ts';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Database } from '../database/handles.ts';
import type { RunningTask } from '../tasks.ts';
import { describeMany } from './contactBin.service.ts';
import { matchingIds } from './contactList.service.ts';
import { changeContacts } from './contactMany.service.ts';
import { CONTACT_TOPICS } from './contacts.service.ts';

const LABELS = {
  tag: 'contactsTagged',
  set: 'contactsChanged',
  remove: 'contactsRemoved',
  restore: 'contactsRestored',
} as const satisfies Readonly<Record<ContactBulkChange['type'], BatchLabel>>;

/**
 * Makes the same change of all contacts that the filter lets through: one transaction, one batch, which one undo takes
 * back. Cancelling, and any fault, leaves everything as it was.
 * @throws as changeContacts
 */
export async function changeMatching(
  database: Database,
  { filter, change }: { readonly filter: ContactFilter; readonly change: ContactBulkChange },
  today: string,
  task: RunningTask,
): Promise<ContactBulkResult> {
  const intent = { label: LABELS[change.type], params: {}, topics: [...CONTACT_TOPICS, 'fields'] } as const;
  const progress = (done: number, total: number | null) =>
    task.progress({ stage: 'writing', done, total, unit: 'contacts' });
  const { batchId, result } = await database.write(
    intent,
    async (transaction, batch) => {
      progress(0, null);
      const ids = await matchingIds(transaction, filter, { today });
      progress(0, ids.length);
      const onDone = (done: number) => progress(done, ids.length);
      const { changed, refused } = await changeContacts(transaction, batch, ids, change, { today, onDone });
      await describeMany(transaction, batch, ids, changed);
      return { changed, unchanged: ids.length - changed, refused };
    },
    {
      signal: task.signal,
      onFinishing: (done, total) => task.progress({ stage: 'finishing', done, total, unit: 'contacts' }),
    },
  );
  return { batchId, ...result };
}
