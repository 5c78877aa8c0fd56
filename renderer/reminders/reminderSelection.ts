import { useState } from 'react';
import type { ReminderFilter, Slip } from '#shared/reminders/reminder.ts';
import { dataClient } from '../api/api.ts';
import { idsBetween, PAGE_ROWS, placeOf, rowAt } from '../components/pageChain.ts';
import {
  EVERYTHING_SELECTED,
  extended,
  NOTHING_SELECTED,
  selectedCount,
  selectedIds,
  type Selection,
  toggled,
} from '../contacts/selection.ts';
import type { ReminderRows } from './useReminderPages.ts';

/** The selection of the list and what changes it. */
export function useReminderSelection({ chain, total }: ReminderRows, activeId: number | null) {
  const [state, setState] = useState(NOTHING_SELECTED);
  const count = selectedCount(state.selection, total ?? 0);
  return {
    selection: state.selection,
    count,
    toggle: (row: Slip) => setState((before) => toggled(before, row.id)),
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

/** The ids of a selection, also of rows that were never shown. */
export async function idsOfSelection(selection: Selection, filter: ReminderFilter): Promise<number[]> {
  if (selection.kind === 'some') return selectedIds(selection, []);
  const all: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Slip[]; nextCursor: string | null } = await dataClient.reminders.list({
      filter,
      limit: PAGE_ROWS,
      cursor,
    });
    all.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return selectedIds(selection, all);
}
