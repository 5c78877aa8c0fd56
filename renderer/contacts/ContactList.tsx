import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ContactList.module.css';
import { ContactListHead } from './ContactListHead.tsx';
import { ContactListRow } from './ContactListRow.tsx';
import type { ListRow } from './listRow.ts';
import { type ListQuery, wantedColumns } from './listQuery.ts';
import { placeOf, rowAt } from '../components/pageChain.ts';
import { isSelected, type Selection } from './selection.ts';
import { useVisits } from './rememberedQuery.ts';
import type { ContactRows } from './useContactPages.ts';
import { useRowHeight } from './useRowHeight.ts';

/** What the list tells those around it. */
export interface ContactListEvents {
  readonly onActivate: (index: number, row: ListRow) => void;
  readonly onOpen: (row: ListRow) => void;
  readonly onToggle: (index: number, row: ListRow) => void;
  readonly onExtend: (index: number) => void;
  readonly onToggleAll: () => void;
  readonly onMenu: (row: ListRow, at: { readonly x: number; readonly y: number }) => void;
  readonly onSort: (sort: ListQuery['sort']) => void;
}

export interface ContactListProps extends ContactListEvents {
  readonly rows: ContactRows;
  readonly query: ListQuery;
  readonly selection: Selection;
  /** Place of the row that the keys move, or -1. */
  readonly activeIndex: number;
  /** The contact whose card is open beside the list, or null. */
  readonly openId: number | null;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly scrollTo: RefObject<((index: number) => void) | null>;
}

const HEAD_ROWS = 1;

/** The customers as a table of any length: only the rows in sight exist. */
export function ContactList(props: ContactListProps) {
  const { t } = useTranslation('contacts');
  const { rows, selection, activeIndex, openId, gridRef } = props;
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
  const visits = useVisits();
  useEffect(() => gridRef.current?.scrollTo(0, 0), [visits, gridRef]);
  useLayoutEffect(() => {
    props.scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
  });

  const rowOf = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const index = Number(element?.dataset['index'] ?? -1);
    const row = rowAt(rows.chain, index);
    return row === undefined ? null : { index, row };
  };

  const onClick = (event: MouseEvent) => {
    const hit = rowOf(event);
    if (hit === null || isOwnControl(event.target)) return;
    props.onActivate(hit.index, hit.row);
    if (event.shiftKey) props.onExtend(hit.index);
    else if (event.metaKey || event.ctrlKey) props.onToggle(hit.index, hit.row);
    else props.onOpen(hit.row);
  };

  const onContextMenu = (event: MouseEvent) => {
    const hit = rowOf(event);
    if (hit === null) return;
    event.preventDefault();
    props.onActivate(hit.index, hit.row);
    props.onMenu(hit.row, { x: event.clientX, y: event.clientY });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const row = rowAt(rows.chain, activeIndex);
    if (!isMenuKey || row === undefined) return;
    event.preventDefault();
    const box = gridRef.current?.querySelector(`[data-index="${activeIndex}"]`)?.getBoundingClientRect();
    props.onMenu(row, { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 });
  };

  return (
    <table
      ref={gridRef}
      className={classes.grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is what ARIA makes of a table that is moved through by keys
      role="grid"
      tabIndex={0}
      data-focus-home
      aria-label={t('list.label')}
      aria-rowcount={total + HEAD_ROWS}
      aria-colcount={9}
      aria-multiselectable="true"
      data-wanted={wantedColumns(props.query).join(' ') || undefined}
      {...(activeIndex >= 0 ? { 'aria-activedescendant': `contact-row-${activeIndex}` } : {})}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      <ContactListHead
        query={props.query}
        selection={selection}
        total={total}
        onToggleAll={props.onToggleAll}
        onSort={props.onSort}
      />
      <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(rows.chain, item.index);
          return (
            <ContactListRow
              key={row?.id ?? `place${item.index}`}
              index={item.index}
              row={row}
              top={item.start}
              isActive={item.index === activeIndex}
              isOpen={row !== undefined && row.id === openId}
              isSelected={row !== undefined && isSelected(selection, row.id)}
              onToggle={props.onToggle}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** A click on a box or a button in a row is meant for it, not for the row. */
function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-own-control]') !== null;
}

/** Keeps the first row in sight where it is when rows come or go above it. */
function useSteadyRow(rows: ContactRows, gridRef: RefObject<HTMLTableElement | null>, rowHeight: number) {
  const steady = useRef<{ readonly key: string; readonly id: number; readonly index: number } | null>(null);
  const { chain, listKey } = rows;

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
