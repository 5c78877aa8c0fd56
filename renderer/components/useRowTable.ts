import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { placeOf, rowAt } from './pageChain.ts';
import { topThatShows } from './rowWindow.ts';
import type { PagedRows } from './usePagedRows.ts';
import { useRowHeight } from './useRowHeight.ts';
import { type RowWindow, useRowWindow } from './useRowWindow.ts';

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

/** One row that is drawn. */
export interface DrawnRow {
  readonly index: number;
  /** Distance from the top of the list, pixels. */
  readonly start: number;
}

/** What a table of rows is drawn with. */
export interface RowTable<Row> {
  /** The rows in sight and some around them. */
  readonly items: readonly DrawnRow[];
  /** The line that a place is drawn in: those that go out of sight are used again for those that come into it. */
  readonly slotOf: (index: number) => number;
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

/** Rows that are read below those that are drawn, before they come into sight. */
const AHEAD = 40;
/** Milliseconds until then: at the top of a list more letters may follow, further down the next rows surely do. */
const PAUSE_AT_TOP = 300;
const PAUSE = 30;

/** Draws only the rows in sight, reads them as they come into it, and tells what is clicked and how. */
export function useRowTable<Row extends { readonly id: number }>(options: RowTableOptions<Row>): RowTable<Row> {
  const { rows, gridRef, scrollTo, activeIndex } = options;
  const total = rows.total ?? 0;
  const rowHeight = useRowHeight();
  const view = useRowWindow(gridRef, total, rowHeight);
  const first = view.range?.first ?? 0;
  const last = view.range?.last ?? 0;
  const items: DrawnRow[] = [];
  if (view.range !== null)
    for (let index = first; index <= last; index++) items.push({ index, start: index * rowHeight });
  const { show } = rows;
  useEffect(() => {
    show({ first, last });
    const timer = setTimeout(
      () => show({ first, last: Math.min(last + AHEAD, total - 1) }),
      first === 0 ? PAUSE_AT_TOP : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [show, first, last, total]);
  useSteadyRow(rows, view, rowHeight);
  useImperativeHandle(scrollTo, () => (index: number) => {
    const sight = { top: view.top.current, height: gridRef.current?.clientHeight ?? 0, rowHeight };
    view.scroll(topThatShows(index, sight, rowHeight));
  });
  const latest = useRef(options.onToggle);
  useLayoutEffect(() => {
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
  return {
    items,
    slotOf: (index) => index % view.lines,
    height: total * rowHeight,
    toggle,
    handlers: { onClick, onContextMenu, onKeyDown },
  };
}

/** A click on a box or a button in a row is meant for it, not for the row. */
function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-own-control]') !== null;
}

/** Keeps the first row in sight where it is when rows come or go above it; another list begins at its top. */
function useSteadyRow<Row extends { readonly id: number }>(
  { chain, listKey }: PagedRows<Row>,
  { top, scroll }: RowWindow,
  rowHeight: number,
): void {
  const drawn = useRef({ chain, listKey });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = { chain, listKey };
    if (before.listKey !== listKey) {
      if (top.current !== 0) scroll(0);
    } else if (before.chain !== chain) {
      const index = Math.floor(top.current / rowHeight);
      const id = rowAt(before.chain, index)?.id;
      const place = id === undefined ? -1 : placeOf(chain, id, index);
      if (place >= 0 && place !== index) scroll(top.current + (place - index) * rowHeight);
    }
  }, [chain, listKey, top, scroll, rowHeight]);
}
