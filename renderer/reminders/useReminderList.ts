import { useRef, useState } from 'react';
import type { Slip } from '#shared/reminders/reminder.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { go, places } from '../app/routes.ts';
import { dataClient } from '../api/api.ts';
import { useActiveRow } from '../components/activeRow.ts';
import { PAGE_ROWS, rowAt } from '../components/pageChain.ts';
import { useFocusOnList } from '../components/useFocusOnList.ts';
import { idsOfSelection, useRowSelection } from '../components/useRowSelection.ts';
import { isSelected } from '../components/selection.ts';
import type { SlipMenuKind } from '../slips/slipMenus.ts';
import { isRepeating } from '../slips/slipRef.ts';
import { useSlipActions } from '../slips/useSlipActions.ts';
import { askReminders, cleared, filterOf, isFiltered, type ReminderQuery, useReminderQuery } from './listQuery.ts';
import { openReminder } from './reminderRequests.ts';
import { useReminderListCommands } from './useReminderListCommands.ts';
import { useReminderPages } from './useReminderPages.ts';

/** A menu over a row, at a place within the list. */
export interface OpenRowMenu {
  readonly slip: Slip;
  readonly kind: Exclude<SlipMenuKind, 'day'>;
  readonly at: { readonly x: number; readonly y: number };
}

/** What is to be moved to another day. */
export type Snoozing =
  | { readonly kind: 'one'; readonly slip: Slip }
  | { readonly kind: 'selected'; readonly count: number };

/** State and doings of the list of reminders. */
export function useReminderList() {
  const today = useToday();
  const query = useReminderQuery();
  const filter = filterOf(query);
  const rows = useReminderPages(filter, today);
  const active = useActiveRow(rows);
  const selecting = useRowSelection(rows, active.row?.id ?? null);
  const actions = useSlipActions();
  const { notifyError } = useNotify();
  const [menu, setMenu] = useState<OpenRowMenu | null>(null);
  const [snoozing, setSnoozing] = useState<Snoozing | null>(null);
  const [removing, setRemoving] = useState<Slip | null>(null);
  const gridRef = useRef<HTMLTableElement>(null);
  const boxRef = useRef<HTMLInputElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const { selection, count, clear } = selecting;
  const total = rows.total ?? 0;

  const setQuery = (next: ReminderQuery) => {
    askReminders(next);
    if (JSON.stringify(filterOf(next)) !== JSON.stringify(filter)) clear();
  };
  const focusList = () => gridRef.current?.focus({ preventScroll: true });
  const moveTo = (index: number) => {
    if (total === 0) return;
    focusList();
    active.activate(index);
    scrollTo.current?.(Math.max(0, Math.min(index, total - 1)));
  };
  const edit = (slip: Slip) =>
    openReminder({ mode: 'edit', id: slip.id, ...(slip.rule === null ? {} : { originalOn: slip.originalOn }) });
  const complete = (slip: Slip) => void (slip.isOpen ? actions.complete(slip) : actions.reopen(slip));
  const remove = (slip: Slip) => {
    if (isRepeating(slip)) setRemoving(slip);
    else void actions.remove(slip, 'all');
  };
  const snooze = async (until: string) => {
    setSnoozing(null);
    if (snoozing === null) return;
    if (snoozing.kind === 'one') {
      await actions.snooze(snoozing.slip, until);
      return;
    }
    try {
      const ids = await idsOfSelection(selection, (cursor) =>
        dataClient.reminders.list({ filter, limit: PAGE_ROWS, cursor }),
      );
      if (ids.length > 0 && (await actions.snoozeMany(ids, until))) clear();
    } catch (error) {
      notifyError(error);
    }
  };
  const withActive = (act: (slip: Slip) => void) => () => {
    if (active.row !== undefined) act(active.row);
  };
  const askSnooze = () => {
    if (count > 0) setSnoozing({ kind: 'selected', count });
    else if (active.row?.isOpen === true) setSnoozing({ kind: 'one', slip: active.row });
  };

  useReminderListCommands({
    gridRef,
    boxRef,
    active,
    total,
    moveTo,
    extendTo: selecting.extendTo,
    open: withActive(edit),
    complete: withActive(complete),
    log: withActive((slip) => {
      if (slip.isOpen) actions.openLogFor(slip);
    }),
    canSnooze: query.state === 'open' && (count > 0 || active.row !== undefined),
    snooze: askSnooze,
    toggle: withActive(selecting.toggle),
    selectAll: selecting.selectAll,
    remove: withActive(remove),
    back: count > 0 ? clear : isFiltered(query) ? () => setQuery(cleared(query)) : null,
  });

  useFocusOnList({ gridRef, boxRef });

  return {
    today,
    query,
    rows,
    active,
    selection,
    selectedCount: count,
    isSelected: (slip: Slip) => isSelected(selection, slip.id),
    actions,
    menu,
    snoozing,
    removing,
    gridRef,
    boxRef,
    scrollTo,
    setQuery,
    edit,
    complete,
    remove,
    snooze: (until: string) => void snooze(until),
    askSnooze,
    stopSnoozing: () => setSnoozing(null),
    removeSome: (scope: 'this' | 'following' | 'all') => {
      setRemoving(null);
      if (removing !== null) void actions.remove(removing, scope);
    },
    stopRemoving: () => setRemoving(null),
    toggle: (index: number, slip: Slip) => {
      active.activate(index);
      selecting.toggle(slip);
    },
    toggleAll: selecting.toggleAll,
    selectAll: selecting.selectAll,
    clearSelection: clear,
    extendTo: selecting.extendTo,
    activate: active.activate,
    enterList: () => moveTo(Math.max(0, active.index)),
    openCard: (slip: Slip) => {
      if (slip.contact !== null) go(places.customer(slip.contact.id));
    },
    openMenu: (index: number, place: { readonly x: number; readonly y: number }) => {
      const slip = rowAt(rows.chain, index);
      const box = gridRef.current?.parentElement?.getBoundingClientRect();
      if (slip === undefined) return;
      setMenu({ slip, kind: 'actions', at: { x: place.x - (box?.left ?? 0), y: place.y - (box?.top ?? 0) } });
    },
    turnMenuTo: (kind: SlipMenuKind) => {
      if (menu === null) return;
      if (kind === 'day') {
        setMenu(null);
        setSnoozing({ kind: 'one', slip: menu.slip });
      } else setMenu({ ...menu, kind });
    },
    closeMenu: () => {
      setMenu(null);
      focusList();
    },
  };
}

export type ReminderListState = ReturnType<typeof useReminderList>;
