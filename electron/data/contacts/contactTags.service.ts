import { MOST_TAGS } from '#shared/contacts/contact.ts';
import { changedTags } from '#shared/contacts/tags.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Database, Readable } from '../database/handles.ts';
import { describeMany, moved, requireOne } from './contactBin.service.ts';
import type { Moved } from './contactBin.service.ts';
import { tagCounts } from './contacts.repository.ts';
import { CONTACT_TOPICS } from './contacts.service.ts';
import { addTagRows, removeTagRows, tagsOf } from './contactTags.repository.ts';
import { touchContacts } from './contactWrites.repository.ts';

const AT_ONCE = 500;

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
    let count = 0;
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const group = await tagsOf(transaction, ids.slice(start, start + AT_ONCE));
      const changes = [...group].map(([id, rows]) => {
        const next = changedTags(
          rows.map((row) => row.tag),
          add,
          remove,
        );
        if (next.length > Math.max(MOST_TAGS, rows.length))
          throw new LonghandError('INVALID_VALUE', { field: 'add', rule: 'tooManyTags' });
        const added = next.filter((tag) => rows.every((row) => row.tag !== tag));
        return {
          id,
          added,
          gone: rows.filter((row) => !next.includes(row.tag)),
          after: (rows.at(-1)?.position ?? -1) + 1,
        };
      });
      const real = changes.filter(({ added, gone }) => added.length > 0 || gone.length > 0);
      await removeTagRows(
        transaction,
        real.flatMap(({ gone }) => gone.map((row) => row.id)),
      );
      const rows = real.flatMap(({ id, added, after }) =>
        added.map((tag, index) => ({ contactId: id, tag, position: after + index })),
      );
      await addTagRows(transaction, rows);
      await touchContacts(
        transaction,
        real.map(({ id }) => id),
        batch.at,
      );
      count += real.length;
      await batch.pause();
    }
    if (count === 0) throw new LonghandError('INVALID_VALUE', { field: 'add', rule: 'nothingToChange' });
    await describeMany(transaction, batch, ids, count);
    return count;
  });
  return moved(written.batchId, written.result);
}
