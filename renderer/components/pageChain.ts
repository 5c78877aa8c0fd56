/**
 * A long list that is read page after page, each starting where the one before ended.
 *
 * Pages keep their place once read. After a change only those in sight are read again, from the place
 * where they start, so that a change costs two or three pages, not all of them, and the row under the
 * eye stays. Positions of pages further down may be off by the few rows that came or went above, until
 * they are read again. Rows of pages far out of sight are let go; their ids and places stay.
 */

/** Rows of a page. */
export const PAGE_ROWS = 200;
/** Rows of the first one: it is waited for with every letter that is typed. */
export const FIRST_ROWS = 30;

/** How many rows to ask for at a place. */
export function rowsToRead(cursor: string | null): number {
  return cursor === null ? FIRST_ROWS : PAGE_ROWS;
}

/** Which page holds a row. */
function pageOf(index: number): number {
  return index < FIRST_ROWS ? 0 : 1 + Math.floor((index - FIRST_ROWS) / PAGE_ROWS);
}

/** The first row of a page. */
function startOf(page: number): number {
  return page === 0 ? 0 : FIRST_ROWS + (page - 1) * PAGE_ROWS;
}

/** Pages whose rows are kept on each side of those in sight. */
const KEPT_PAGES = 20;

/** One page. */
export interface Page<Row> {
  /** Where it starts: null for the first. */
  readonly cursor: string | null;
  readonly ids: readonly number[];
  /** Null once let go. */
  readonly rows: readonly Row[] | null;
  /** Where the next one starts, null for the last, as far as is known. */
  readonly nextCursor: string | null;
  /** Read since the last change. */
  readonly isFresh: boolean;
}

/** Pages from the first on, without gaps. */
export type PageChain<Row> = readonly Page<Row>[];

/** First and last row, counted from 0. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** A page as it came. */
export interface ReadPage<Row extends { readonly id: number }> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** What to read next so that the rows in sight are there and true: the page's number and place, or null. */
export function pageToRead<Row>(
  chain: PageChain<Row>,
  range: RowRange,
): { readonly index: number; readonly cursor: string | null } | null {
  const firstPage = pageOf(range.first);
  const lastPage = pageOf(Math.max(range.first, range.last));
  for (let index = Math.min(firstPage, chain.length); index <= lastPage; index += 1) {
    const page = chain[index];
    if (page === undefined) return nextOf(chain);
    if (!page.isFresh || page.rows === null) return { index, cursor: page.cursor };
  }
  return null;
}

function nextOf<Row>(chain: PageChain<Row>) {
  const last = chain.at(-1);
  if (last === undefined) return { index: 0, cursor: null };
  return last.nextCursor === null ? null : { index: chain.length, cursor: last.nextCursor };
}

/**
 * Puts a page that was read into its place. When it now ends elsewhere, the page after it starts there
 * and is no longer true; when it is the last, what came after it is gone.
 */
export function withPage<Row extends { readonly id: number }>(
  chain: PageChain<Row>,
  index: number,
  read: ReadPage<Row>,
): PageChain<Row> {
  const cursor = index === 0 ? null : (chain[index]?.cursor ?? chain[index - 1]?.nextCursor ?? null);
  const page: Page<Row> = {
    cursor,
    ids: read.items.map((row) => row.id),
    rows: read.items,
    nextCursor: read.nextCursor,
    isFresh: true,
  };
  const after = read.nextCursor === null ? [] : chain.slice(index + 1);
  const [next, ...rest] = after;
  const moved =
    next === undefined || next.cursor === read.nextCursor ? next : { ...next, cursor: read.nextCursor, isFresh: false };
  return [...chain.slice(0, index), page, ...(moved === undefined ? [] : [moved]), ...rest];
}

/** After a change: nothing is certain any more, but everything stays to be seen. */
export function stale<Row>(chain: PageChain<Row>): PageChain<Row> {
  return chain.map((page) => (page.isFresh ? { ...page, isFresh: false } : page));
}

/** Lets the rows go that are far from those in sight. */
export function trimmed<Row>(chain: PageChain<Row>, range: RowRange): PageChain<Row> {
  const from = pageOf(range.first) - KEPT_PAGES;
  const to = pageOf(range.last) + KEPT_PAGES;
  if (!chain.some((page, index) => page.rows !== null && (index < from || index > to))) return chain;
  return chain.map((page, index) => (index < from || index > to ? { ...page, rows: null } : page));
}

/** The row at a place, or undefined while it is not there. */
export function rowAt<Row>(chain: PageChain<Row>, index: number): Row | undefined {
  const page = pageOf(index);
  return chain[page]?.rows?.[index - startOf(page)];
}

/** The place of a row, or -1 when it was not read. Looks near `hint` first. */
export function placeOf<Row>(chain: PageChain<Row>, id: number, hint = 0): number {
  const near = Math.min(pageOf(hint), Math.max(0, chain.length - 1));
  for (let distance = 0; distance < chain.length; distance += 1) {
    for (const page of distance === 0 ? [near] : [near + distance, near - distance]) {
      const position = chain[page]?.ids.indexOf(id) ?? -1;
      if (position >= 0) return startOf(page) + position;
    }
  }
  return -1;
}

/** Ids of the rows between two places, both included, as far as they were read. */
export function idsBetween<Row>(chain: PageChain<Row>, one: number, other: number): readonly number[] {
  const ids: number[] = [];
  for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
    const page = pageOf(index);
    const id = chain[page]?.ids[index - startOf(page)];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** How many rows the list has: exact once its end was read, else what was counted, and never less than is surely there. */
export function rowCount<Row>(chain: PageChain<Row>, counted: number): number {
  const last = chain.at(-1);
  const read = last === undefined ? 0 : startOf(chain.length - 1) + last.ids.length;
  if (last !== undefined && last.nextCursor === null) return last.isFresh ? read : counted;
  return Math.max(counted, read);
}
