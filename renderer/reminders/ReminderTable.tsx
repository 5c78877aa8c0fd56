import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { rowAt } from '../components/pageChain.ts';
import { useRowHeight } from '../contacts/useRowHeight.ts';
import { ReminderRow } from './ReminderRow.tsx';
import classes from './ReminderTable.module.css';
import type { ReminderListState } from './useReminderList.ts';

const HEAD_ROWS = 1;

/** The reminders as a table of any length: only the rows in sight exist. */
export function ReminderTable({ list }: { readonly list: ReminderListState }) {
  const { t } = useTranslation('reminders');
  const { rows, active, gridRef, today } = list;
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
  const { show, listKey } = rows;
  useEffect(() => show({ first, last }), [show, first, last, total]);
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useLayoutEffect(() => gridRef.current?.scrollTo(0, 0), [listKey, gridRef]);
  useLayoutEffect(() => {
    list.scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
  });

  const indexOf = (event: MouseEvent): number => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    return Number(element?.dataset['index'] ?? -1);
  };
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event);
    const slip = rowAt(rows.chain, index);
    if (slip === undefined || isOwnControl(event.target)) return;
    list.activate(index);
    if (event.shiftKey) list.extendTo(index);
    else if (event.metaKey || event.ctrlKey) list.toggle(index, slip);
    else list.edit(slip);
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = indexOf(event);
    if (index < 0) return;
    event.preventDefault();
    list.activate(index);
    list.openMenu(index, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || active.row === undefined) return;
    event.preventDefault();
    const box = gridRef.current?.querySelector(`[data-index="${active.index}"]`)?.getBoundingClientRect();
    list.openMenu(active.index, { x: (box?.left ?? 0) + 48, y: box?.bottom ?? 0 });
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
      aria-colcount={7}
      aria-multiselectable="true"
      {...(active.index >= 0 ? { 'aria-activedescendant': `reminder-row-${active.index}` } : {})}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
    >
      <thead className={classes.head}>
        <tr className={classes.row}>
          <th className={classes.check} scope="col">
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t('action.selectAll')}
              checked={list.selectedCount > 0 && list.selectedCount >= total}
              indeterminate={list.selectedCount > 0 && list.selectedCount < total}
              onChange={list.toggleAll}
            />
          </th>
          <th scope="col">
            <VisuallyHidden>{t('state.done')}</VisuallyHidden>
          </th>
          <th scope="col">{t('field.text')}</th>
          <th scope="col">{t(list.query.state === 'done' ? 'list.doneOn' : 'list.due')}</th>
          <th scope="col" className={classes.contact}>
            {t('field.contact')}
          </th>
          <th scope="col" className={classes.repeat}>
            {t('field.repeat')}
          </th>
          <th scope="col" className={classes.owner}>
            {t('field.owner')}
          </th>
        </tr>
      </thead>
      <tbody className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const slip = rowAt(rows.chain, item.index);
          return (
            <ReminderRow
              key={slip?.id ?? `place${item.index}`}
              index={item.index}
              slip={slip}
              top={item.start}
              today={today}
              isActive={item.index === active.index}
              isSelected={slip !== undefined && list.isSelected(slip)}
              onToggle={list.toggle}
              onComplete={list.complete}
              onOpenCard={list.openCard}
              onMenu={list.openMenu}
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
