import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useActiveRow } from '../components/activeRow.ts';
import { useConfirm } from '../components/useConfirm.tsx';
import { useRowSelection } from '../components/useRowSelection.ts';
import { openLog } from '../interactions/logRequests.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { exportRequests, importRequests } from '../transfer/transferRequests.ts';
import { openForm } from './formRequests.ts';
import { cleared, filterOf, isFiltered, type ListQuery } from './listQuery.ts';
import type { ListRow } from './listRow.ts';
import { askList, useListQuery } from './rememberedQuery.ts';
import { useContactActions } from './useContactActions.ts';
import { useContactPages } from './useContactPages.ts';
import { useContactListCommands } from './useContactListCommands.tsx';
import { useSelectedIds } from './useSelectedIds.ts';

interface OpenMenu {
  readonly row: ListRow;
  readonly at: { readonly x: number; readonly y: number };
}

interface RhythmRequest {
  readonly ids: readonly number[];
  readonly name: string | null;
  readonly rhythm: ListRow['rhythm'];
}

/** State and doings of the list of customers. */
export function useCustomersPane(inBin: boolean, openId: number | null) {
  const { t } = useTranslation('contacts');
  const { notify, notifyError } = useNotify();
  const confirm = useConfirm();
  const actions = useContactActions();
  const query = useListQuery(inBin);
  const rows = useContactPages(query, inBin);
  const active = useActiveRow(rows);
  const selecting = useRowSelection(rows, active.row?.id ?? null);
  const { isGathering, gather } = useSelectedIds();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [isPeeking, setIsPeeking] = useState(false);
  const [rhythmFor, setRhythmFor] = useState<RhythmRequest | null>(null);
  const [tagging, setTagging] = useState<readonly number[] | null>(null);
  const gridRef = useRef<HTMLTableElement>(null);
  const boxRef = useRef<HTMLInputElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const today = useToday();
  const filter = filterOf(query, inBin, today);
  const { selection, clear } = selecting;

  const setQuery = (next: ListQuery) => {
    askList(inBin, next);
    if (JSON.stringify(filterOf(next, inBin, today)) !== JSON.stringify(filter)) clear();
  };
  const focusList = () => gridRef.current?.focus({ preventScroll: true });
  const moveTo = (index: number) => {
    if ((rows.total ?? 0) === 0) return;
    focusList();
    active.activate(index);
    scrollTo.current?.(Math.max(0, Math.min(index, (rows.total ?? 1) - 1)));
  };
  const open = (row: ListRow) => go(places.customer(row.id));
  const withSelected = async (act: (ids: number[]) => Promise<boolean>) => {
    const ids = await gather(selection, filter);
    if (ids !== null && ids.length > 0 && (await act(ids))) clear();
  };
  const removeOne = async (row: ListRow) => {
    if ((await actions.remove([row.id], row.displayName)) && row.id === openId) go(places.customers);
  };
  const restoreOne = (row: ListRow) => actions.restore([row.id], row.displayName);
  const removeSelected = () => withSelected(actions.remove);
  const emptyBin = async () => {
    try {
      const { count } = await dataClient.contacts.count({ filter: { inBin: true } });
      const isSure = await confirm({
        title: t('bin.emptyTitle', { count }),
        body: [t('bin.emptyBody')],
        action: t('bin.emptyConfirm'),
        isDangerous: true,
      });
      if (!isSure) return;
      const emptied = await dataClient.contacts.emptyBin({});
      notify(t('bin.emptied', { count: emptied.count }));
    } catch (error) {
      notifyError(error);
    }
  };
  const exportShown = () =>
    exportRequests.ask({ what: isFiltered(query) ? 'matching' : 'everybody', filter, count: rows.total ?? 0 });
  const exportSelected = () =>
    void withSelected((ids) => {
      exportRequests.ask({ what: 'selection', filter: { ids }, count: ids.length });
      return Promise.resolve(false);
    });

  const hasSelection = selecting.count > 0;
  const closeCard = openId === null ? null : () => go(inBin ? places.bin : places.customers);
  const leaveFilter = isFiltered(query) ? () => setQuery(cleared(query)) : null;
  const back = isPeeking ? () => setIsPeeking(false) : hasSelection ? clear : (closeCard ?? leaveFilter);

  const newContact = () => openForm({ mode: 'new', kind: query.kind ?? 'person' });
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
    goToBin,
  });

  useEffect(() => {
    if (openId === null) gridRef.current?.focus({ preventScroll: true });
  }, [openId]);

  return {
    ...selecting,
    toggle: (index: number, row: ListRow) => {
      active.activate(index);
      selecting.toggle(row);
    },
    rows,
    query,
    active,
    menu,
    isPeeking,
    tagging,
    isGathering,
    gridRef,
    boxRef,
    scrollTo,
    setQuery,
    open,
    removeOne,
    restoreOne,
    removeSelected,
    restoreSelected: () => withSelected((ids) => actions.restore(ids)),
    emptyBin,
    exportShown,
    exportSelected,
    exportOne: (row: ListRow) => exportRequests.ask({ what: 'selection', filter: { ids: [row.id] }, count: 1 }),
    edit: (row: ListRow) => openForm({ mode: 'edit', id: row.id }),
    newContact,
    importFile,
    goToBin,
    leaveBin: () => go(places.customers),
    clearSelection: clear,
    clearFilters: () => setQuery(cleared(query)),
    activate: (index: number) => active.activate(index),
    enterList: () => moveTo(Math.max(0, active.index)),
    sort: (sort: ListQuery['sort']) => setQuery({ ...query, sort }),
    openMenu: (row: ListRow, at: OpenMenu['at']) => {
      const box = gridRef.current?.parentElement?.getBoundingClientRect();
      setMenu({ row, at: { x: at.x - (box?.left ?? 0), y: at.y - (box?.top ?? 0) } });
    },
    closeMenu: () => {
      setMenu(null);
      focusList();
    },
    stopPeeking: () => setIsPeeking(false),
    openTags: () =>
      void withSelected((ids) => {
        setTagging(ids);
        return Promise.resolve(false);
      }),
    closeTags: () => setTagging(null),
    logOne: (row: ListRow) => openLog({ mode: 'new', contactId: row.id }),
    remindOne: (row: ListRow) => openReminder({ mode: 'new', draft: { contactId: row.id } }),
    rhythmFor,
    openRhythm: (row: ListRow) => setRhythmFor({ ids: [row.id], name: row.displayName, rhythm: row.rhythm }),
    openRhythms: () =>
      void withSelected((ids) => {
        setRhythmFor({ ids, name: null, rhythm: null });
        return Promise.resolve(false);
      }),
    closeRhythm: () => setRhythmFor(null),
  };
}
