import type { Contact, ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import type { Readable } from '../database/handles.ts';
import { ownFieldsById } from '../fields/fields.service.ts';
import { askedBy } from './contactConditions.repository.ts';
import type { SeenFrom } from './contactConditions.repository.ts';
import { orderOf } from './contactOrders.repository.ts';
import { pageOf } from './contactPages.repository.ts';
import { contactsById } from './contacts.repository.ts';
import { ContactSets } from './contactSets.repository.ts';
import type { Place } from './cursor.ts';
import type { IdSet } from './idSet.ts';

export interface ListPage {
  readonly items: readonly Contact[];
  /** Where the next page goes on; null after the last. */
  readonly next: Place | null;
}

/**
 * One page by a stored order; ties are broken by id, so that every contact has exactly one place.
 * @throws INVALID_VALUE `sort`: rules `orderNeedsField`, `orderFieldGone`
 */
export async function listContacts(
  readable: Readable,
  {
    filter,
    sort,
    after,
    limit,
    today,
  }: {
    readonly filter: ContactFilter;
    readonly sort: ContactSort;
    readonly after: Place | null;
    readonly limit: number;
    readonly today: string;
  },
): Promise<ListPage> {
  const seenFrom = await seenBy(readable, filter, today, sort);
  const order = orderOf(sort, seenFrom.fields);
  const asked = askedBy(filter, seenFrom);
  const ids = await pageOf(readable, { asked, key: keyOf(filter, today), order, after, limit: limit + 1 });
  const page = ids.slice(0, limit);
  const last = ids.length > limit ? page.at(-1) : undefined;
  const contacts = new Map((await contactsById(readable, page)).map((contact) => [contact.id, contact]));
  return {
    items: page.flatMap((id) => contacts.get(id) ?? []),
    next: last === undefined ? null : await order.placeOf(readable, last),
  };
}

/** How many match. */
export async function countContacts(readable: Readable, filter: ContactFilter, today: string): Promise<number> {
  return (await matchingSet(readable, filter, today)).size ?? 0;
}

/** Ids of those that match, ascending, at most `limit`. */
export async function matchingIds(
  readable: Readable,
  filter: ContactFilter,
  { today, limit = Number.MAX_SAFE_INTEGER }: { readonly today: string; readonly limit?: number },
): Promise<number[]> {
  return (await matchingSet(readable, filter, today)).ids().slice(0, limit);
}

async function matchingSet(readable: Readable, filter: ContactFilter, today: string): Promise<IdSet> {
  const asked = askedBy(filter, await seenBy(readable, filter, today));
  const sets = await ContactSets.of(readable);
  return await sets.matching(asked, keyOf(filter, today));
}

function keyOf(filter: ContactFilter, today: string): string {
  return JSON.stringify({ today, filter });
}

/** Own fields are read where a filter or an order asks for one. */
async function seenBy(
  readable: Readable,
  { conditions = [] }: ContactFilter,
  today: string,
  sort: ContactSort | null = null,
): Promise<SeenFrom> {
  const asksOwn = sort?.by === 'own' || conditions.some(({ about }) => about === 'own');
  return { today, fields: asksOwn ? await ownFieldsById(readable) : new Map() };
}
