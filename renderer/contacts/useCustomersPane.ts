import { useEffect, useMemo, useRef, useState } from 'react';
import { go, places } from '../app/routes.ts';
import { useActiveRow } from '../components/activeRow.ts';
import { rowAt } from '../components/pageChain.ts';
import { useFocusOnList } from '../components/useFocusOnList.ts';
import { useRowSelection } from '../components/useRowSelection.ts';
import type { MenuPlace } from '../components/useRowTable.ts';
import type { PagedRows } from '../components/usePagedRows.ts';
import { useSteadyFunctions } from '../components/useSteadyFunctions.ts';
import { openLog } from '../interactions/logRequests.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { exportRequests, importRequests } from '../transfer/transferRequests.ts';
import { selectionFilter } from './bulk/selectionFilter.ts';
import { useBulkDialogs } from './bulk/useBulkDialogs.ts';
import { useShownColumns } from './columns/useShownColumns.ts';
import { askAhead } from './contactPages.ts';
import { openForm } from './formRequests.ts';
import { cleared, filterOf, isFiltered, type ListQuery } from './listQuery.ts';
import type { ListRow } from './listRow.ts';
import { askList, openViewId, useListQuery } from './rememberedQuery.ts';
import { useContactActions } from './useContactActions.ts';
import { useContactListCommands } from './useContactListCommands.tsx';
import { useContactPages } from './useContactPages.ts';
import { useEmptyBin } from './useEmptyBin.ts';
import { usePrintList } from './usePrintList.ts';
import { leaveView, useShownView } from './views/useShownView.ts';

interface OpenMenu {
  readonly row: ListRow;
  readonly at: MenuPlace;
}

/** State and doings of the list of customers. */
export function useCustomersPane(inBin: boolean, openId: number | null, addressedView: number | null | undefined) {
  const actions = useContactActions();
  const query = useListQuery(inBin);
  const view = useShownView(inBin ? undefined : addressedView);
  const shape = useWithoutText(query);
  const { rows, isCurrent } = useContactPages(query, inBin);
  const active = useActiveRow(rows);
  const selecting = useRowSelection(rows, active.row?.id ?? null);
  const { selection, clear } = selecting;
  const dialogs = useBulkDialogs(clear);
  const emptyBin = useEmptyBin();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [isPeeking, setIsPeeking] = useState(false);
  const gridRef = useRef<HTMLTableElement>(null);
  const boxRef = useRef<HTMLInputElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const filter = filterOf(query, inBin);
  const filterKey = JSON.stringify(filter);

  // What was selected among others is not meant any more, whoever asked for something else.
  const [selectedIn, setSelectedIn] = useState(filterKey);
  if (selectedIn !== filterKey) {
    setSelectedIn(filterKey);
    clear();
  }

  const setQuery = (next: ListQuery) => askList(inBin, next);
  const columns = useShownColumns(query, view !== null, setQuery);
  const printList = usePrintList(query, columns.chosen);
  const focusList = () => gridRef.current?.focus({ preventScroll: true });
  const moveTo = (index: number) => {
    if ((rows.total ?? 0) === 0) return;
    focusList();
    active.activate(index);
    scrollTo.current?.(Math.max(0, Math.min(index, (rows.total ?? 1) - 1)));
  };
  const open = (row: ListRow) => go(places.customer(row.id));
  const openFirst = useOpensFirst(rows, isCurrent, (row) => {
    focusList();
    active.activate(0);
    open(row);
  });
  const home = () => go(inBin ? places.bin : homeOf());
  const target = { filter: selectionFilter(selection, filter), count: selecting.count };
  const changeSelected = async (type: 'remove' | 'restore') => {
    if (target.count > 0 && (await dialogs.bulk.run({ ...target, change: { type } }))) clear();
  };
  const removeOne = async (row: ListRow) => {
    if ((await actions.remove([row.id], row.displayName)) && row.id === openId) home();
  };
  const removeSelected = () => changeSelected('remove');
  const exportShown = () =>
    exportRequests.ask({
      what: isFiltered(query) ? 'matching' : 'everybody',
      filter,
      count: rows.total ?? 0,
      print: () => printList(filter),
    });
  const exportSelected = () =>
    exportRequests.ask({ what: 'selection', ...target, print: () => printList(target.filter) });
  const printShown = () => printList(filter);

  const hasSelection = selecting.count > 0;
  const closeCard = openId === null ? null : home;
  const leaveFilter = isFiltered(query) && view === null ? () => setQuery(cleared(query)) : null;
  const back = isPeeking ? () => setIsPeeking(false) : hasSelection ? clear : (closeCard ?? leaveFilter);

  const kind = query.conditions.find((condition) => condition.about === 'kind')?.kind ?? 'person';
  const newContact = () => openForm({ mode: 'new', kind });
  const importFile = () => importRequests.ask({ file: null });
  const goToBin = () => go(places.bin);

  useContactListCommands({
    gridRef,
    boxRef,
    active,
    total: rows.total ?? 1,
    moveTo,
    extendTo: selecting.extendTo,
    log: inBin ? null : () => active.row !== undefined && openLog({ mode: 'new', contactId: active.row.id }),
    open: () => active.row !== undefined && open(active.row),
    peek: () => setIsPeeking(!isPeeking),
    toggle: () => active.row !== undefined && selecting.toggle(active.row),
    selectAll: selecting.selectAll,
    remove: () => {
      if (inBin) return;
      if (hasSelection) void removeSelected();
      else if (active.row !== undefined) void removeOne(active.row);
    },
    back,
    newContact,
    importFile,
    exportContacts: exportShown,
    printList: inBin ? null : printShown,
    goToBin,
  });

  useFocusOnList({ gridRef, boxRef }, openId === null);

  const doings = useSteadyFunctions({
    toggle: (index: number, row: ListRow) => {
      active.activate(index);
      selecting.toggle(row);
    },
    toggleAll: selecting.toggleAll,
    extendTo: selecting.extendTo,
    selectAll: selecting.selectAll,
    asked: () => query,
    changeShape: (shape: ListQuery) => setQuery({ ...shape, text: query.text }),
    look: (text: string) => setQuery({ ...query, text }),
    askAhead: (text: string) => askAhead({ ...query, text }, inBin),
    open,
    openFirst,
    removeOne,
    restoreOne: (row: ListRow) => actions.restore([row.id], row.displayName),
    removeSelected,
    restoreSelected: () => changeSelected('restore'),
    emptyBin,
    exportShown,
    exportSelected,
    exportOne: (row: ListRow) => exportRequests.ask({ what: 'selection', filter: { ids: [row.id] }, count: 1 }),
    printShown,
    printSelected: () => printList(target.filter),
    edit: (row: ListRow) => openForm({ mode: 'edit', id: row.id }),
    newContact,
    importFile,
    goToBin,
    leaveBin: () => go(homeOf()),
    clearSelection: clear,
    clearFilters: () => setQuery(cleared(query)),
    searchWithoutFilter: () => {
      const everywhere = { ...cleared(query), text: query.text };
      if (view === null) setQuery(everywhere);
      else leaveView(everywhere);
    },
    activate: (index: number) => active.activate(index),
    enterList: () => moveTo(Math.max(0, active.index)),
    sort: (sort: ListQuery['sort']) => setQuery({ ...query, sort }),
    openMenu: (row: ListRow, at: MenuPlace) => {
      const box = gridRef.current?.parentElement?.getBoundingClientRect();
      setMenu({ row, at: { x: at.x - (box?.left ?? 0), y: at.y - (box?.top ?? 0) } });
    },
    closeMenu: () => {
      setMenu(null);
      focusList();
    },
    stopPeeking: () => setIsPeeking(false),
    openTags: () => dialogs.ask({ what: 'tags', ...target }),
    openSet: () => dialogs.ask({ what: 'set', ...target }),
    openRhythms: () => dialogs.ask({ what: 'rhythm', ...target, name: null, rhythm: null }),
    openRhythm: (row: ListRow) =>
      dialogs.ask({ what: 'rhythm', filter: { ids: [row.id] }, count: 1, name: row.displayName, rhythm: row.rhythm }),
    logOne: (row: ListRow) => openLog({ mode: 'new', contactId: row.id }),
    remindOne: (row: ListRow) => openReminder({ mode: 'new', draft: { contactId: row.id } }),
  });
  return {
    ...doings,
    rows,
    isCurrent,
    query,
    shape,
    view,
    columns,
    selection,
    active,
    menu,
    isPeeking,
    dialogs,
    gridRef,
    boxRef,
    scrollTo,
  };
}

/** Where the list of customers is: at its saved view, if one is open. */
function homeOf(): string {
  const view = openViewId();
  return view === null ? places.customers : places.view(view);
}

/** Opens the first row; where the rows are still those of an older text, as soon as the right ones are there. */
function useOpensFirst(rows: PagedRows<ListRow>, isCurrent: boolean, open: (row: ListRow) => void): () => void {
  const isWanted = useRef(false);
  useEffect(() => {
    const first = rowAt(rows.chain, 0);
    if (!isWanted.current || !isCurrent || rows.total === null) return;
    isWanted.current = false;
    if (first !== undefined) open(first);
  });
  return () => {
    const first = rowAt(rows.chain, 0);
    if (!isCurrent) isWanted.current = true;
    else if (first !== undefined) open(first);
  };
}

/** The query without what stands in the box: the same object while letters are typed. */
function useWithoutText({ sort, match, conditions, also, columns }: ListQuery): ListQuery {
  return useMemo(
    () => ({ sort, match, conditions, also, columns, text: '' }),
    [sort, match, conditions, also, columns],
  );
}
