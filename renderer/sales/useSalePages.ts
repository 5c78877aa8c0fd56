import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SaleFilter, SaleRow } from '#shared/sales/sale.ts';
import { data, dataClient } from '../api/api.ts';
import { rowsToRead } from '../components/pageChain.ts';
import { type PagedRows, usePagedRows } from '../components/usePagedRows.ts';
import type { SaleQuery } from './saleQuery.ts';

/** Rows of the list of sales. */
export type SaleRows = PagedRows<SaleRow>;

/** The sales of a filter, in an order. */
export function useSalePages(
  filter: SaleFilter,
  { sort, direction }: Pick<SaleQuery, 'sort' | 'direction'>,
  today: string,
): SaleRows {
  const count = useQuery({
    ...data.sales.count.queryOptions({ input: { filter, today } }),
    placeholderData: keepPreviousData,
  });
  return usePagedRows(
    JSON.stringify([filter, sort, direction, today]),
    (cursor) => dataClient.sales.list({ filter, today, sort, direction, limit: rowsToRead(cursor), cursor }),
    count,
  );
}
