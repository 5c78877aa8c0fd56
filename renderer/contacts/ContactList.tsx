import { memo, type MouseEvent, type RefObject, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rowAt } from '../components/pageChain.ts';
import { type MenuPlace, useRowTable } from '../components/useRowTable.ts';
import { useColumnLayout } from './columns/useColumnLayout.ts';
import classes from './ContactList.module.css';
import { ContactListHead } from './ContactListHead.tsx';
import { ContactListRow } from './ContactListRow.tsx';
import type { ListRow } from './listRow.ts';
import { type ListQuery, wantedColumns } from './listQuery.ts';
import { useVisits } from './rememberedQuery.ts';
import { isSelected, selectedCount, type Selection } from '../components/selection.ts';
import type { ContactRows } from './useContactPages.ts';
import { useRowTools } from './useRowTools.ts';

/** What the list tells those around it. */
export interface ContactListEvents {
  readonly onActivate: (index: number) => void;
  readonly onOpen: (row: ListRow) => void;
  readonly onToggle: (index: number, row: ListRow) => void;
  readonly onExtend: (index: number) => void;
  readonly onToggleAll: () => void;
  readonly onMenu: (row: ListRow, at: MenuPlace) => void;
  readonly onSort: (sort: ListQuery['sort']) => void;
}

export interface ContactListProps extends ContactListEvents {
  readonly rows: ContactRows;
  readonly query: ListQuery;
  /** The columns that were chosen; null: the usual ones. */
  readonly columns: ListQuery['columns'];
  readonly selection: Selection;
  /** Place of the row that the keys move, or -1. */
  readonly activeIndex: number;
  /** The contact whose card is open beside the list, or null. */
  readonly openId: number | null;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly scrollTo: RefObject<((index: number) => void) | null>;
}

const HEAD_ROWS = 1;
/** The box and the name. */
const FIRST_COLUMNS = 2;

/** The customers as a table of any length: only the rows in sight exist. */
export const ContactList = memo(function ContactList(props: ContactListProps) {
  const { t } = useTranslation('contacts');
  const { rows, query, selection, activeIndex, openId, gridRef } = props;
  const total = rows.total ?? 0;
  const table = useRowTable({ ...props, onMenu: (_index, row, at) => props.onMenu(row, at) });
  const layout = useColumnLayout(gridRef, { chosen: props.columns, wanted: wantedColumns(query) });
  const tools = useRowTools();
  const visits = useVisits();
  useEffect(() => gridRef.current?.scrollTo(0, 0), [visits, gridRef]);
  const { scrollWidth } = layout;
  const wide = useMemo(() => (scrollWidth === null ? {} : { minWidth: `${scrollWidth}rem` }), [scrollWidth]);
  const selected = selectedCount(selection, total);

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
      aria-colcount={layout.columns.length + FIRST_COLUMNS}
      aria-multiselectable="true"
      data-dots={layout.isTouchDot || undefined}
      data-wide={layout.scrollWidth === null ? undefined : true}
      {...(activeIndex >= 0 ? { 'aria-activedescendant': `contact-row-${activeIndex}` } : {})}
      {...table.handlers}
      onMouseDown={(event) => keepFocus(event, gridRef.current)}
    >
      <ContactListHead
        layout={layout}
        style={wide}
        sort={query.sort}
        selected={selected === 0 ? 'none' : selected < total ? 'some' : 'all'}
        onToggleAll={props.onToggleAll}
        onSort={props.onSort}
      />
      <tbody className={classes.body} style={{ ...wide, height: table.height }}>
        {table.items.map((item) => {
          const row = rowAt(rows.chain, item.index);
          return (
            <ContactListRow
              // Other rows are written into the lines that are there: that costs half of making new ones.
              key={table.slotOf(item.index)}
              index={item.index}
              row={row}
              top={item.start}
              layout={layout}
              looking={rows.looking}
              tools={tools}
              isActive={item.index === activeIndex}
              isOpen={row !== undefined && row.id === openId}
              isSelected={row !== undefined && isSelected(selection, row.id)}
              onToggle={table.toggle}
            />
          );
        })}
      </tbody>
    </table>
  );
});

/** A line is drawn for one customer after the other: the focus stays with the list, or it would pass on with the line. */
function keepFocus(event: MouseEvent, grid: HTMLElement | null): void {
  if (!(event.target instanceof Element) || event.target.closest('tbody [data-own-control]') === null) return;
  event.preventDefault();
  grid?.focus({ preventScroll: true });
}
