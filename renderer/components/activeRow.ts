import { useCallback, useState } from 'react';
import { placeOf, rowAt } from './pageChain.ts';
import type { PagedRows } from './usePagedRows.ts';

/** The row that the keys move. */
export interface ActiveRow<Row> {
  /** -1 for none. */
  readonly index: number;
  readonly row: Row | undefined;
  readonly activate: (index: number) => void;
}

interface Place {
  readonly index: number;
  readonly id: number | null;
}

/** Follows the active row when the list changes; when it is gone, the one that took its place becomes active. */
export function useActiveRow<Row extends { readonly id: number }>(rows: PagedRows<Row>): ActiveRow<Row> {
  const [active, setActive] = useState<Place>({ index: -1, id: null });
  const { chain, total } = rows;
  const index = presentIndex(active, rows);
  const activate = useCallback(
    (next: number) => {
      const bounded = Math.max(0, Math.min(next, (total ?? 0) - 1));
      setActive({ index: bounded, id: rowAt(chain, bounded)?.id ?? null });
    },
    [chain, total],
  );
  return { index, row: rowAt(chain, index), activate };
}

function presentIndex<Row extends { readonly id: number }>(
  { index, id }: Place,
  { chain, total }: PagedRows<Row>,
): number {
  if (index < 0 || total === null || total === 0) return -1;
  if (id === null || rowAt(chain, index)?.id === id) return Math.min(index, total - 1);
  const place = placeOf(chain, id, index);
  return place >= 0 ? place : Math.min(index, total - 1);
}
