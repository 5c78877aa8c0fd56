import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaleSort } from '#shared/sales/sale.ts';
import { rowAt } from '../components/pageChain.ts';
import { useRowTable } from '../components/useRowTable.ts';
import { SaleTableRow } from './SaleTableRow.tsx';
import classes from './SaleTable.module.css';
import type { SaleListState } from './useSaleList.ts';

const HEAD_ROWS = 1;

export interface SaleTableProps {
  readonly list: SaleListState;
  readonly openId: number | null;
  /** The company's own currency. */
  readonly home: string;
}

/** The sales as a table of any length: only the rows in sight exist. */
export function SaleTable({ list, openId, home }: SaleTableProps) {
  const { t } = useTranslation('sales');
  const { rows, active, gridRef, today } = list;
  const total = rows.total ?? 0;
  const table = useRowTable({
    rows,
    gridRef,
    scrollTo: list.scrollTo,
    activeIndex: active.index,
    onActivate: list.activate,
    onOpen: list.open,
    onToggle: list.toggle,
    onExtend: list.extendTo,
    onMenu: (index, _sale, at) => list.openMenu(index, at),
  });
  const sortable = (by: SaleSort, words: string, column: string) => (
    <SortHead by={by} words={words} className={classes[column] ?? ''} list={list} />
  );
  return (
    <table
      ref={gridRef}
      className={classes['grid']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is what ARIA makes of a table that is moved through by keys
      role="grid"
      tabIndex={0}
      data-focus-home
      aria-label={t('list.label')}
      aria-rowcount={total + HEAD_ROWS}
      aria-colcount={8}
      aria-multiselectable="true"
      {...(active.index >= 0 ? { 'aria-activedescendant': `sale-row-${active.index}` } : {})}
      {...table.handlers}
    >
      <thead className={classes['head']}>
        <tr className={classes['row']}>
          <th className={classes['check']} scope="col">
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t('action.selectAll')}
              checked={list.selectedCount > 0 && list.selectedCount >= total}
              indeterminate={list.selectedCount > 0 && list.selectedCount < total}
              onChange={list.toggleAll}
            />
          </th>
          {sortable('datedOn', t('field.datedOn'), 'date')}
          {sortable('number', t('field.number'), 'number')}
          <th scope="col" className={classes['customer']}>
            {t('field.contactId')}
          </th>
          <th scope="col" className={classes['what']}>
            {t('field.what')}
          </th>
          {sortable('amount', t('list.amount'), 'amount')}
          {sortable('open', t('list.open'), 'open')}
          {sortable('dueOn', t('list.state'), 'state')}
        </tr>
      </thead>
      <tbody className={classes['body']} style={{ height: table.height }}>
        {table.items.map((item) => {
          const sale = rowAt(rows.chain, item.index);
          return (
            <SaleTableRow
              key={sale?.id ?? `place${item.index}`}
              index={item.index}
              sale={sale}
              top={item.start}
              today={today}
              home={home}
              isActive={item.index === active.index}
              isOpen={sale !== undefined && sale.id === openId}
              isSelected={sale !== undefined && list.isSelected(sale)}
              onToggle={table.toggle}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface SortHeadProps {
  readonly by: SaleSort;
  readonly words: string;
  readonly className: string;
  readonly list: SaleListState;
}

/** The name of a column that the list can be ordered by. */
function SortHead({ by, words, className, list }: SortHeadProps) {
  const { sort, direction } = list.query;
  const isOn = sort === by;
  const isAscending = direction === 'asc';
  const Arrow = isAscending ? IconChevronUp : IconChevronDown;
  return (
    <th scope="col" className={className} aria-sort={isOn ? (isAscending ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton className={classes['sort'] ?? ''} onClick={() => list.sort(by)}>
        <span>{words}</span>
        {isOn ? <Arrow size="0.875rem" aria-hidden="true" /> : null}
      </UnstyledButton>
    </th>
  );
}
