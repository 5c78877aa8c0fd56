import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { data, dataClient } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { PAGE_ROWS } from '../components/pageChain.ts';
import { type PagedRows, usePagedRows } from '../components/usePagedRows.ts';
import { filterOf, type ListQuery } from './listQuery.ts';
import { type ListRow, listRow } from './listRow.ts';

/** Rows of the list of customers. */
export type ContactRows = PagedRows<ListRow>;

/** The customers of a query. */
export function useContactPages(query: ListQuery, inBin: boolean): ContactRows {
  const { sort } = query;
  const filter = filterOf(query, inBin, useToday());
  const count = useQuery({
    ...data.contacts.count.queryOptions({ input: { filter } }),
    placeholderData: keepPreviousData,
  });
  return usePagedRows(
    JSON.stringify([filter, sort]),
    async (cursor) => {
      const page = await dataClient.contacts.list({ limit: PAGE_ROWS, cursor, sort, filter });
      return { items: page.items.map(listRow), nextCursor: page.nextCursor };
    },
    count,
  );
}
