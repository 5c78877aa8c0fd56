import { dataClient } from '../api/api.ts';
import { changesSoFar } from '../api/changes.ts';
import { today } from '../app/today.ts';
import { rowsToRead } from '../components/pageChain.ts';
import type { ReadRows } from '../components/rowPages.ts';
import { readMarkRules } from './foundInRow.ts';
import { filterOf, type ListQuery } from './listQuery.ts';
import { type ListRow, listRow } from './listRow.ts';

type ContactPage = Awaited<ReturnType<ReadRows<ListRow>>>;

interface AskedAhead {
  readonly key: string;
  /** How many changes were known when it was asked for. */
  readonly changes: number;
  /** The day it was asked on: tomorrow "90 days ago" means others. */
  readonly day: string;
  readonly page: Promise<ContactPage>;
  /** The page once it is there. */
  known: ContactPage | null;
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

/** Asks for the first rows of a list before it is shown; ends when they are there, or will not come. */
export async function askAhead(query: ListQuery, inBin: boolean): Promise<void> {
  const page = readPage(query, inBin, null);
  const key = contactsKey(query, inBin);
  const asked: AskedAhead = { key, changes: changesSoFar(), day: today(), page, known: null };
  askedAhead = asked;
  // Whoever takes the page is told of a failure; nobody misses one that is not taken.
  asked.known = await page.catch(() => null);
}

/** The first rows of a list, where they are there already and true. */
export function knownFirstPage(key: string): ContactPage | null {
  return aheadOf(key)?.known ?? null;
}

/** Reads the list of a query, page by page. */
export function contactReader(query: ListQuery, inBin: boolean): ReadRows<ListRow> {
  return async (cursor) => {
    const ahead = cursor === null ? aheadOf(contactsKey(query, inBin)) : null;
    // Taken once: it may be read again because it failed.
    if (ahead !== null) askedAhead = null;
    return await (ahead?.page ?? readPage(query, inBin, cursor));
  };
}

function aheadOf(key: string): AskedAhead | null {
  if (askedAhead?.key !== key) return null;
  return askedAhead.changes === changesSoFar() && askedAhead.day === today() ? askedAhead : null;
}

async function readPage(query: ListQuery, inBin: boolean, cursor: string | null): Promise<ContactPage> {
  const { sort, text } = query;
  const filter = filterOf(query, inBin);
  const isLooking = text.trim() !== '';
  const asked = dataClient.contacts.list({ limit: rowsToRead(cursor), cursor, sort, filter });
  const [page] = await Promise.all([asked, isLooking ? readMarkRules() : null]);
  return { items: page.items.map((contact) => listRow(contact, isLooking)), nextCursor: page.nextCursor };
}
