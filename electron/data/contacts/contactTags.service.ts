import type { ContactBulkChange } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Database, Readable } from '../database/handles.ts';
import { localDay } from '../localTime.ts';
import { describeMany, moved, requireOne } from './contactBin.service.ts';
import type { Moved } from './contactBin.service.ts';
import { changeContacts } from './contactMany.service.ts';
import { tagCounts } from './contacts.repository.ts';
import { CONTACT_TOPICS } from './contacts.service.ts';

export async function tagsInUse(readable: Readable) {
  return { items: await tagCounts(readable) };
}

/**
 * Adds and removes tags on many contacts in one batch. What is both added and removed is there afterwards.
 * @throws NOT_FOUND when none of them exists; INVALID_VALUE with rule `nothingToChange` when all have it so already,
 * or `tooManyTags` when one of them would get more than it may carry
 */
export async function tagContacts(
  database: Database,
  {
    ids,
    add,
    remove,
  }: { readonly ids: readonly number[]; readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<Moved> {
  const intent = { label: 'contactsTagged', params: {}, topics: CONTACT_TOPICS } as const;
  const written = await database.write(intent, async (transaction, batch) => {
    await requireOne(transaction, ids);
    const change: ContactBulkChange = { type: 'tag', add: [...add], remove: [...remove] };
    const { changed } = await changeContacts(transaction, batch, ids, change, { today: localDay(batch.at) });
    if (changed === 0) throw new LonghandError('INVALID_VALUE', { field: 'add', rule: 'nothingToChange' });
    await describeMany(transaction, batch, ids, changed);
    return changed;
  });
  return moved(written.batchId, written.result);
}
