import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import { data, dataClient } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { ContactPages } from './contactPages.ts';
import { filterOf, type ListQuery } from './listQuery.ts';
import { type ListRow, listRow } from './listRow.ts';
import { PAGE_ROWS, type PageChain, rowCount, type RowRange } from './pageChain.ts';

/** Rows of the list as far as they are read, and how to ask for more. */
export interface ContactRows {
  /** Changes when another list is shown, not when the same one is read again. */
  readonly listKey: string;
  readonly chain: PageChain<ListRow>;
  /** Rows in all; null until the first answer. */
  readonly total: number | null;
  readonly error: unknown;
  readonly show: (range: RowRange) => void;
  readonly retry: () => void;
}

interface KeyedPages {
  readonly key: string;
  readonly pages: ContactPages<ListRow>;
}

/** Rows in sight before the list knows its own height. */
const FIRST_RANGE: RowRange = { first: 0, last: 40 };

/** The list for a query. Another query's rows replace these as soon as its first page is there, so nothing flickers. */
export function useContactPages(query: ListQuery, inBin: boolean): ContactRows {
  const filter = filterOf(query, inBin, useToday());
  const key = JSON.stringify([filter, query.sort]);
  const [current, setCurrent] = useState(() => keyedPages(key, filter, query.sort));
  const count = useQuery({
    ...data.contacts.count.queryOptions({ input: { filter } }),
    placeholderData: keepPreviousData,
  });
  const { chain, error } = useSyncExternalStore(current.pages.subscribe, current.pages.snapshot);
  // Whatever changes contacts has them counted again: then the rows in sight are read again too.
  const countedAt = count.dataUpdatedAt + count.errorUpdatedAt;

  const begin = useEffectEvent(() => keyedPages(key, filter, query.sort));
  useEffect(() => {
    if (current.key === key) return undefined;
    const next = begin();
    const stop = next.pages.subscribe(() => {
      stop();
      setCurrent(next);
    });
    next.pages.show(FIRST_RANGE);
    return stop;
  }, [key, current]);

  useEffect(() => {
    if (countedAt > 0) current.pages.changed();
  }, [countedAt, current]);

  const show = useCallback((range: RowRange) => current.pages.show(range), [current]);
  const retry = useCallback(() => current.pages.retry(), [current]);
  const isKnown = chain.length > 0;
  const counted = count.data?.count ?? 0;
  return {
    listKey: current.key,
    chain,
    total: isKnown ? rowCount(chain, counted) : null,
    error: error ?? null,
    show,
    retry,
  };
}

function keyedPages(key: string, filter: ContactFilter, sort: ContactSort): KeyedPages {
  const pages = new ContactPages(async (cursor) => {
    const page = await dataClient.contacts.list({ limit: PAGE_ROWS, cursor, sort, filter });
    return { items: page.items.map(listRow), nextCursor: page.nextCursor };
  });
  return { key, pages };
}
