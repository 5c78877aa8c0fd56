import { useEffect, useRef, useState } from 'react';
import type { SaleRow, SaleSort } from '#shared/sales/sale.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { useActiveRow } from '../components/activeRow.ts';
import { rowAt } from '../components/pageChain.ts';
import type { OpenSaleMenu } from './SaleRowMenu.tsx';
import { askSales, cleared, filterOf, isFiltered, type SaleQuery, sortedBy, useSaleQuery } from './saleQuery.ts';
import { useSaleActions } from './useSaleActions.ts';
import { useSaleListCommands } from './useSaleListCommands.ts';
import { useSalePages } from './useSalePages.ts';

/** State and doings of the list of sales. */
export function useSaleList(openId: number | null) {
  const today = useToday();
  const query = useSaleQuery();
  const filter = filterOf(query, today);
  const rows = useSalePages(filter, query, today);
  const active = useActiveRow(rows);
  const actions = useSaleActions();
  const gridRef = useRef<HTMLTableElement>(null);
  const boxRef = useRef<HTMLInputElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const [menu, setMenu] = useState<OpenSaleMenu | null>(null);
  const total = rows.total ?? 0;

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
  const withActive = (act: (sale: SaleRow) => void) => () => {
    if (active.row !== undefined) act(active.row);
  };

  useSaleListCommands({
    gridRef,
    boxRef,
    rowsInSight: () => Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / 52) - 2),
    hasActive: active.row !== undefined,
    move: (step) => moveTo(active.index < 0 ? 0 : active.index + step),
    moveTo: (end) => moveTo(end === 'first' ? 0 : total - 1),
    open: withActive(open),
    /** Space looks and looks away again. */
    peek: withActive((sale) => (sale.id === openId ? close() : open(sale))),
    remove: withActive((sale) => void remove(sale)),
    back: openId !== null ? close : isFiltered(query) ? () => askSales(cleared(query)) : null,
  });

  useEffect(() => {
    if (openId === null) gridRef.current?.focus({ preventScroll: true });
  }, [openId]);

  return {
    today,
    query,
    filter,
    rows,
    active,
    gridRef,
    boxRef,
    scrollTo,
    setQuery: (next: SaleQuery) => askSales(next),
    sort: (sort: SaleSort) => askSales(sortedBy(query, sort)),
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
    activate: active.activate,
    enterList: () => moveTo(Math.max(0, active.index)),
  };
}

export type SaleListState = ReturnType<typeof useSaleList>;
