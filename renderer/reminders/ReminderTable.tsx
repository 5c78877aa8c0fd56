import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rowAt } from '../components/pageChain.ts';
import { useRowTable } from '../components/useRowTable.ts';
import { ReminderRow } from './ReminderRow.tsx';
import classes from './ReminderTable.module.css';
import type { ReminderListState } from './useReminderList.ts';

const HEAD_ROWS = 1;

/** The reminders as a table of any length: only the rows in sight exist. */
export function ReminderTable({ list }: { readonly list: ReminderListState }) {
  const { t } = useTranslation('reminders');
  const { rows, active, gridRef, today } = list;
  const total = rows.total ?? 0;
  const table = useRowTable({
    rows,
    gridRef,
    scrollTo: list.scrollTo,
    activeIndex: active.index,
    onActivate: list.activate,
    onOpen: list.edit,
    onToggle: list.toggle,
    onExtend: list.extendTo,
    onMenu: (index, _slip, at) => list.openMenu(index, at),
  });

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
      {...table.handlers}
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
      <tbody className={classes.body} style={{ height: table.height }}>
        {table.items.map((item) => {
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
              onToggle={table.toggle}
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
