import { MOST_TAGS } from '#shared/contacts/contact.ts';
import { changedTags } from '#shared/contacts/tags.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Transaction } from '../database/handles.ts';
import { addTagRows, removeTagRows, tagsOf } from './contactTags.repository.ts';
import { touchContacts } from './contactWrites.repository.ts';

/**
 * Adds and removes tags on a few contacts as part of a larger batch. @returns how many changed
 * @throws INVALID_VALUE `add` rule `tooManyTags`
 */
export async function changeTags(
  transaction: Transaction,
  ids: readonly number[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  at: string,
): Promise<number> {
  const changes = [...(await tagsOf(transaction, ids))].flatMap(([id, rows]) => {
    const next = changedTags(
      rows.map((row) => row.tag),
      add,
      remove,
    );
    if (next.length > Math.max(MOST_TAGS, rows.length))
      throw new LonghandError('INVALID_VALUE', { field: 'add', rule: 'tooManyTags' });
    const added = next.filter((tag) => rows.every((row) => row.tag !== tag));
    const gone = rows.filter((row) => !next.includes(row.tag));
    return added.length + gone.length === 0 ? [] : [{ id, added, gone, after: (rows.at(-1)?.position ?? -1) + 1 }];
  });
  const gone = changes.flatMap((change) => change.gone.map((row) => row.id));
  await removeTagRows(transaction, gone);
  const added = changes.flatMap(({ id, added: tags, after }) =>
    tags.map((tag, index) => ({ contactId: id, tag, position: after + index })),
  );
  await addTagRows(transaction, added);
  const changed = changes.map(({ id }) => id);
  await touchContacts(transaction, changed, at);
  return changed.length;
}
