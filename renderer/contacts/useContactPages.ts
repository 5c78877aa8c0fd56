import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { data, dataClient } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { rowsToRead } from '../components/pageChain.ts';
import { type PagedRows, usePagedRows } from '../components/usePagedRows.ts';
import { filterOf, type ListQuery } from './listQuery.ts';
import { type ListRow, listRow } from './listRow.ts';

/** Rows of the list of customers. */
export interface ContactRows extends PagedRows<ListRow> {
  /** What the rows that are shown were looked for by; empty for nothing. */
  readonly looking: string;
}

/** The rows, and whether they are what is asked for now, not still what was asked for before. */
export interface ContactPages {
  readonly rows: ContactRows;
  readonly isCurrent: boolean;
}

/** The customers of a query. */
export function useContactPages(query: ListQuery, inBin: boolean): ContactPages {
  const { sort, text } = query;
  const today = useToday();
  const filter = filterOf(query, inBin);
  const looking = text.trim();
  useReadAgainNextDay(today);
  const count = useQuery({
    ...data.contacts.count.queryOptions({ input: { filter } }),
    placeholderData: keepPreviousData,
  });
  // What is looked for stands before the rest: of the rows that are shown it can be told by their key.
  const key = `${looking}\n${JSON.stringify([filter, sort])}`;
  const pages = usePagedRows(
    key,
    async (cursor) => {
      const page = await dataClient.contacts.list({ limit: rowsToRead(cursor), cursor, sort, filter });
      return { items: page.items.map((contact) => listRow(contact, looking !== '')), nextCursor: page.nextCursor };
    },
    count,
  );
  const shown = pages.listKey;
  const rows = useMemo(() => ({ ...pages, looking: shown.slice(0, shown.indexOf('\n')) }), [pages, shown]);
  return { rows, isCurrent: shown === key };
}

/** "More than 90 days ago" means others tomorrow. */
function useReadAgainNextDay(today: string): void {
  const queryClient = useQueryClient();
  const seen = useRef(today);
  useEffect(() => {
    if (seen.current === today) return;
    seen.current = today;
    void queryClient.invalidateQueries({ queryKey: data.contacts.key() });
  }, [today, queryClient]);
}
