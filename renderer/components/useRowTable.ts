import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { placeOf, rowAt } from './pageChain.ts';
import type { PagedRows } from './usePagedRows.ts';
import { useRowHeight } from './useRowHeight.ts';

/** Where a menu opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** A list that is drawn as a table of any length, and what clicks in it do. */
export interface RowTableOptions<Row extends { readonly id: number }> {
  readonly rows: PagedRows<Row>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  /** Is given how to bring a place into sight. */
  readonly scrollTo: RefObject<((index: number) => void) | null>;
  /** Place of the row that the keys move, or -1. */
  readonly activeIndex: number;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (row: Row) => void;
  readonly onToggle: (index: number, row: Row) => void;
  readonly onExtend: (index: number) => void;
  readonly onMenu: (index: number, row: Row, at: MenuPlace) => void;
}

/** What a table of rows is drawn with. */
export interface RowTable<Row> {
  /** The rows in sight and some around them. */
  readonly items: readonly VirtualItem[];
  /** Height of all rows together, pixels. */
  readonly height: number;
  /** The same at all times: rows that only move are not drawn anew. */
  readonly toggle: (index: number, row: Row) => void;
  /** What the table itself listens to. */
  readonly handlers: {
    readonly onClick: (event: MouseEvent) => void;
    readonly onContextMenu: (event: MouseEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** Draws only the rows in sight, reads them as they come into it, and tells what is clicked and how. */
export function useRowTable<Row extends { readonly id: number }>(options: RowTableOptions<Row>): RowTable<Row> {
  const { rows, gridRef, scrollTo, activeIndex } = options;
  const total = rows.total ?? 0;
  const rowHeight = useRowHeight();
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoized here, and no compiler runs
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = rows;
  useEffect(() => show({ first, last }), [show, first, last, total]);
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useSteadyRow(rows, gridRef, rowHeight);
  const latest = useRef(options.onToggle);
  useLayoutEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
    latest.current = options.onToggle;
  });
  const toggle = useCallback((index: number, row: Row) => latest.current(index, row), []);

  const hitOf = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const index = Number(element?.dataset['index'] ?? -1);
    const row = rowAt(rows.chain, index);
    return row === undefined ? null : { index, row };
  };
  const onClick = (event: MouseEvent) => {
    const hit = hitOf(event);
    if (hit === null || isOwnControl(event.target)) return;
    options.onActivate(hit.index);
    if (event.shiftKey) options.onExtend(hit.index);
    else if (event.metaKey || event.ctrlKey) options.onToggle(hit.index, hit.row);
    else options.onOpen(hit.row);
  };
  const onContextMenu = (event: MouseEvent) => {
    const hit = hitOf(event);
    if (hit === null) return;
    event.preventDefault();
    options.onActivate(hit.index);
    options.onMenu(hit.index, hit.row, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const row = rowAt(rows.chain, activeIndex);
    if (!isMenuKey || row === undefined) return;
    event.preventDefault();
    const box = gridRef.current?.querySelector(`[data-index="${activeIndex}"]`)?.getBoundingClientRect();
    options.onMenu(activeIndex, row, { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 });
  };
  return { items, height: virtualizer.getTotalSize(), toggle, handlers: { onClick, onContextMenu, onKeyDown } };
}

/** A click on a box or a button in a row is meant for it, not for the row. */
function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-own-control]') !== null;
}

/** Keeps the first row in sight where it is when rows come or go above it; another list begins at its top. */
function useSteadyRow<Row extends { readonly id: number }>(
  { chain, listKey }: PagedRows<Row>,
  gridRef: RefObject<HTMLTableElement | null>,
  rowHeight: number,
): void {
  const steady = useRef<{ readonly key: string; readonly id: number; readonly index: number } | null>(null);
  useLayoutEffect(() => {
    const grid = gridRef.current;
    const before = steady.current;
    if (grid === null) return undefined;
    if (before !== null && before.key !== listKey) {
      grid.scrollTop = 0;
    } else if (before !== null) {
      const place = placeOf(chain, before.id, before.index);
      if (place >= 0 && place !== before.index) grid.scrollTop += (place - before.index) * rowHeight;
    }
    const remember = () => {
      const index = Math.floor(grid.scrollTop / rowHeight);
      const row = rowAt(chain, index);
      steady.current = row === undefined ? { key: listKey, id: -1, index } : { key: listKey, id: row.id, index };
    };
    remember();
    grid.addEventListener('scroll', remember, { passive: true });
    return () => grid.removeEventListener('scroll', remember);
  }, [chain, listKey, gridRef, rowHeight]);
}
