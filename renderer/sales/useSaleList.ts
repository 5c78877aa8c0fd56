import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaleRow, SaleSort } from '#shared/sales/sale.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { MOST_SALES } from '#shared/sales/sales.contract.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { useActiveRow } from '../components/activeRow.ts';
import { PAGE_ROWS, rowAt } from '../components/pageChain.ts';
import { useFocusOnList } from '../components/useFocusOnList.ts';
import { idsOfSelection, useRowSelection } from '../components/useRowSelection.ts';
import { isSelected } from '../components/selection.ts';
import type { OpenSaleMenu } from './SaleRowMenu.tsx';
import { askSales, cleared, filterOf, isFiltered, type SaleQuery, sortedBy, useSaleQuery } from './saleQuery.ts';
import { useSaleActions } from './useSaleActions.ts';
import { useSaleListCommands } from './useSaleListCommands.ts';
import { useSalePages } from './useSalePages.ts';

/** State and doings of the list of sales. */
export function useSaleList(openId: number | null) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const { notify, notifyError } = useNotify();
  const today = useToday();
  const query = useSaleQuery();
  const filter = filterOf(query, today);
  const rows = useSalePages(filter, query, today);
  const active = useActiveRow(rows);
  const selecting = useRowSelection(rows, active.row?.id ?? null);
  const actions = useSaleActions();
  const gridRef = useRef<HTMLTableElement>(null);
  const boxRef = useRef<HTMLInputElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const [menu, setMenu] = useState<OpenSaleMenu | null>(null);
  const total = rows.total ?? 0;
  const { selection, count, clear } = selecting;

  const focusList = () => gridRef.current?.focus({ preventScroll: true });
  const moveTo = (index: number) => {
    if (total === 0) return;
    focusList();
    active.activate(index);
    scrollTo.current?.(Math.max(0, Math.min(index, total - 1)));
  };
  const open = (sale: SaleRow) => go(places.sale(sale.id));
  const close = () => go(places.money('sales'));
  const remove = async (sale: SaleRow) => {
    if ((await actions.remove(sale)) && sale.id === openId) close();
  };
  const removeSelected = async () => {
    try {
      const ids = await idsOfSelection(selection, (cursor) =>
        dataClient.sales.list({ filter, today, limit: PAGE_ROWS, cursor }),
      );
      if (ids.length > MOST_SALES) notify(t('bulk.tooMany', { limit: format.number(MOST_SALES) }));
      else if (ids.length > 0 && (await actions.removeMany(ids))) {
        clear();
        if (openId !== null && ids.includes(openId)) close();
      }
    } catch (error) {
      notifyError(error);
    }
  };
  const setQuery = (next: SaleQuery) => {
    askSales(next);
    // What is selected is seen: another list begins with nothing selected.
    if (JSON.stringify(filterOf(next, today)) !== JSON.stringify(filter)) clear();
  };
  const withActive = (act: (sale: SaleRow) => void) => () => {
    if (active.row !== undefined) act(active.row);
  };

  useSaleListCommands({
    gridRef,
    boxRef,
    active,
    total,
    moveTo,
    extendTo: selecting.extendTo,
    toggle: withActive(selecting.toggle),
    selectAll: selecting.selectAll,
    open: withActive(open),
    /** Space looks and looks away again. */
    peek: withActive((sale) => (sale.id === openId ? close() : open(sale))),
    canRemove: count > 0 || active.row !== undefined,
    remove: () => {
      if (count > 0) void removeSelected();
      else if (active.row !== undefined) void remove(active.row);
    },
    back: openId !== null ? close : count > 0 ? clear : isFiltered(query) ? () => setQuery(cleared(query)) : null,
  });

  useFocusOnList({ gridRef, boxRef }, openId === null);

  return {
    today,
    query,
    filter,
    rows,
    active,
    gridRef,
    boxRef,
    scrollTo,
    setQuery,
    sort: (sort: SaleSort) => setQuery(sortedBy(query, sort)),
    open,
    menu,
    openMenu: (index: number, place: OpenSaleMenu['at']) => {
      const sale = rowAt(rows.chain, index);
      const box = gridRef.current?.parentElement?.getBoundingClientRect();
      if (sale !== undefined) setMenu({ sale, at: { x: place.x - (box?.left ?? 0), y: place.y - (box?.top ?? 0) } });
    },
    closeMenu: () => {
      setMenu(null);
      focusList();
    },
    remove: (sale: SaleRow) => void remove(sale),
    selectedCount: count,
    isSelected: (sale: SaleRow) => isSelected(selection, sale.id),
    toggle: (index: number, sale: SaleRow) => {
      active.activate(index);
      selecting.toggle(sale);
    },
    toggleAll: selecting.toggleAll,
    selectAll: selecting.selectAll,
    clearSelection: () => {
      clear();
      focusList();
    },
    extendTo: selecting.extendTo,
    removeSelected: () => {
      void removeSelected();
      focusList();
    },
    activate: active.activate,
    enterList: () => moveTo(Math.max(0, active.index)),
  };
}

export type SaleListState = ReturnType<typeof useSaleList>;
