import { useState } from 'react';
import type { ListRow } from './listRow.ts';
import { idsBetween, placeOf, rowAt } from '../components/pageChain.ts';
import { EVERYTHING_SELECTED, extended, NOTHING_SELECTED, selectedCount, toggled } from './selection.ts';
import type { ActiveRow } from './useActiveRow.ts';
import type { ContactRows } from './useContactPages.ts';

/** The selection of the list and what changes it. */
export function useSelection({ chain, total }: ContactRows, active: ActiveRow) {
  const [state, setState] = useState(NOTHING_SELECTED);
  const count = selectedCount(state.selection, total ?? 0);
  return {
    selection: state.selection,
    count,
    toggle: (index: number, row: ListRow) => {
      active.activate(index);
      setState((before) => toggled(before, row.id));
    },
    extendTo: (index: number) => {
      const anchorId = state.anchorId ?? active.row?.id ?? rowAt(chain, index)?.id;
      if (anchorId === undefined) return;
      const from = placeOf(chain, anchorId, index);
      setState((before) => extended(before, anchorId, idsBetween(chain, from < 0 ? index : from, index)));
    },
    selectAll: () => setState(EVERYTHING_SELECTED),
    clear: () => setState(NOTHING_SELECTED),
    toggleAll: () => setState(count > 0 && count >= (total ?? 0) ? NOTHING_SELECTED : EVERYTHING_SELECTED),
  };
}
