import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { data } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { type PagedRows, usePagedRows } from '../components/usePagedRows.ts';
import { contactReader, contactsKey, knownFirstPage, lookedForIn } from './contactPages.ts';
import { filterOf, type ListQuery } from './listQuery.ts';
import type { ListRow } from './listRow.ts';

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
  const today = useToday();
  useReadAgainNextDay(today);
  const count = useQuery({
    ...data.contacts.count.queryOptions({ input: { filter: filterOf(query, inBin) } }),
    placeholderData: keepPreviousData,
  });
  const key = contactsKey(query, inBin);
  const pages = usePagedRows(key, contactReader(query, inBin), count, knownFirstPage);
  const shown = pages.listKey;
  const rows = useMemo(() => ({ ...pages, looking: lookedForIn(shown) }), [pages, shown]);
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
