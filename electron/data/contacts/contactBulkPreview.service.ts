import type { ContactBulkPatch, ContactBulkResult, ContactFilter } from '#shared/contacts/contact.ts';
import { ContactKind } from '#shared/contacts/contactWords.ts';
import type { Readable } from '../database/handles.ts';
import { countDiffering } from './contactBulkPreview.repository.ts';
import { matchingIds } from './contactList.service.ts';
import { countOfKinds } from './contactMany.repository.ts';
import { columnsOf, kindsOf, ownValues } from './contactMany.service.ts';

/**
 * How many of those that the filter lets through a change of these fields would change, without making it.
 * @throws INVALID_VALUE as changeContacts
 */
export async function previewMatching(
  readable: Readable,
  { filter, patch }: { readonly filter: ContactFilter; readonly patch: ContactBulkPatch },
  today: string,
): Promise<Omit<ContactBulkResult, 'batchId'>> {
  const columns = await columnsOf(readable, patch);
  const values = (await ownValues(readable, patch)).map(({ field, value }) => ({
    fieldId: field.id,
    value,
    kinds: kindsOf(field),
  }));
  const ids = await matchingIds(readable, filter, { today });
  const changed = await countDiffering(readable, ids, columns, values);
  const strangers = ContactKind.options.filter((kind) =>
    values.some(({ value, kinds }) => value !== '' && !kinds.includes(kind)),
  );
  const refused = await countOfKinds(readable, ids, strangers, columns.employer_id ?? null);
  return { changed, unchanged: ids.length - changed, refused };
}
