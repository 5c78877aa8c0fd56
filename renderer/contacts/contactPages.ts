import { dataClient } from '../api/api.ts';
import { changesSoFar } from '../api/changes.ts';
import { rowsToRead } from '../components/pageChain.ts';
import type { ReadRows } from '../components/rowPages.ts';
import { filterOf, type ListQuery } from './listQuery.ts';
import { type ListRow, listRow } from './listRow.ts';

type ContactPage = Awaited<ReturnType<ReadRows<ListRow>>>;

interface AskedAhead {
  readonly key: string;
  /** How many changes were known when it was asked for. */
  readonly changes: number;
  readonly page: Promise<ContactPage>;
}

let askedAhead: AskedAhead | null = null;

/** What tells one list from another. What is looked for stands on its first line: of the rows shown it can be told by it. */
export function contactsKey(query: ListQuery, inBin: boolean): string {
  return `${query.text.trim()}\n${JSON.stringify([filterOf(query, inBin), query.sort])}`;
}

/** What stands on the first line of a key. */
export function lookedForIn(key: string): string {
  return key.slice(0, key.indexOf('\n'));
}

/** Asks for the first rows of a list before the window draws what will want them, so that the answer comes meanwhile. */
export function askAhead(query: ListQuery, inBin: boolean): void {
  const page = readPage(query, inBin, null);
  // Whoever takes it is told of a failure; nobody misses one that is not taken.
  page.catch(() => undefined);
  askedAhead = { key: contactsKey(query, inBin), changes: changesSoFar(), page };
}

/** Reads the list of a query, page by page. */
export function contactReader(query: ListQuery, inBin: boolean): ReadRows<ListRow> {
  return async (cursor) => {
    const ahead = cursor === null ? askedAhead : null;
    if (ahead !== null) askedAhead = null;
    const isTrue = ahead?.key === contactsKey(query, inBin) && ahead.changes === changesSoFar();
    return await (isTrue ? ahead.page : readPage(query, inBin, cursor));
  };
}

async function readPage(query: ListQuery, inBin: boolean, cursor: string | null): Promise<ContactPage> {
  const { sort, text } = query;
  const filter = filterOf(query, inBin);
  const page = await dataClient.contacts.list({ limit: rowsToRead(cursor), cursor, sort, filter });
  const isLooking = text.trim() !== '';
  return { items: page.items.map((contact) => listRow(contact, isLooking)), nextCursor: page.nextCursor };
}
