import type { Contact } from '#shared/contacts/contact.ts';
import type { ContactFilter, ContactSort } from '#shared/contacts/contact.ts';

/** What is read at once, the most that one call gives. */
const PAGE = 200;

export interface ListClient {
  readonly list: (input: {
    limit: number;
    cursor: string | null;
    sort: ContactSort;
    filter: ContactFilter;
  }) => Promise<{ readonly items: readonly Contact[]; readonly nextCursor: string | null }>;
}

export interface ListWish {
  readonly filter: ContactFilter;
  readonly sort: ContactSort;
}

/**
 * All rows of a list, page after page, each made into what paper needs at once: what is not needed is not kept.
 * @throws the signal's reason once it was aborted
 */
export async function gatherList<Row>(
  client: ListClient,
  { filter, sort }: ListWish,
  rowOf: (contact: Contact) => Row,
  { signal, onRead }: { readonly signal: AbortSignal; readonly onRead: (count: number) => void },
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    signal.throwIfAborted();
    const { items, nextCursor } = await client.list({ limit: PAGE, cursor, sort, filter });
    for (const contact of items) rows.push(rowOf(contact));
    onRead(rows.length);
    cursor = nextCursor;
  } while (cursor !== null);
  return rows;
}
