import { useState } from 'react';
import {
  EVERYTHING_SELECTED,
  extended,
  NOTHING_SELECTED,
  selectedCount,
  selectedIds,
  type Selection,
  toggled,
} from './selection.ts';
import { idsBetween, placeOf, rowAt } from './pageChain.ts';
import type { PagedRows } from './usePagedRows.ts';

/** The selection of a list and what changes it. */
export function useRowSelection<Row extends { readonly id: number }>(
  { chain, total }: PagedRows<Row>,
  activeId: number | null,
) {
  const [state, setState] = useState(NOTHING_SELECTED);
  const count = selectedCount(state.selection, total ?? 0);
  return {
    selection: state.selection,
    count,
    toggle: (row: Row) => setState((before) => toggled(before, row.id)),
    extendTo: (index: number) => {
      const anchorId = state.anchorId ?? activeId ?? rowAt(chain, index)?.id;
      if (anchorId === undefined) return;
      const from = placeOf(chain, anchorId, index);
      setState((before) => extended(before, anchorId, idsBetween(chain, from < 0 ? index : from, index)));
    },
    selectAll: () => setState(EVERYTHING_SELECTED),
    clear: () => setState(NOTHING_SELECTED),
    toggleAll: () => setState(count > 0 && count >= (total ?? 0) ? NOTHING_SELECTED : EVERYTHING_SELECTED),
  };
}

/** A page of a list that is read to its end. */
interface SomeIds {
  readonly items: readonly { readonly id: number }[];
  readonly nextCursor: string | null;
}

/** The ids of a selection, also of rows that were never shown: then the list is read to its end. */
export async function idsOfSelection(
  selection: Selection,
  read: (cursor: string | null) => Promise<SomeIds>,
): Promise<number[]> {
  if (selection.kind === 'some') return selectedIds(selection, []);
  const all: number[] = [];
  let cursor: string | null = null;
  do {
    const page: SomeIds = await read(cursor);
    all.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return selectedIds(selection, all);
}
