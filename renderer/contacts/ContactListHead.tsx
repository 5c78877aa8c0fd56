import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactSort } from '#shared/contacts/contact.ts';
import { RowCheckbox } from '../components/RowCheckbox.tsx';
import type { ColumnLayout } from './columns/columnLayout.ts';
import { columnClass, columnStyle } from './columns/columnStyle.ts';
import { sortOf } from './columns/listColumns.ts';
import { useColumnNames } from './columns/useColumnNames.ts';
import classes from './ContactList.module.css';
import type { ListQuery } from './listQuery.ts';

export interface ContactListHeadProps {
  readonly layout: ColumnLayout;
  readonly style: CSSProperties;
  readonly sort: ContactSort;
  /** How many of the rows are selected. */
  readonly selected: 'none' | 'some' | 'all';
  readonly onToggleAll: () => void;
  readonly onSort: (sort: ListQuery['sort']) => void;
}

/** The head of the list: names of the columns, and select all. */
export const ContactListHead = memo(function ContactListHead(props: ContactListHeadProps) {
  const { layout, style, sort, selected, onToggleAll, onSort } = props;
  const { t } = useTranslation('contacts');
  const nameOf = useColumnNames();
  return (
    <thead className={classes.head} style={style}>
      <tr aria-rowindex={1} className={classes.row}>
        <th scope="col" className={classes.check}>
          <RowCheckbox
            label={t('list.selectAll')}
            isChecked={selected === 'all'}
            isMixed={selected === 'some'}
            onToggle={onToggleAll}
          />
        </th>
        <SortHead
          order={{ by: 'name' }}
          words={t('list.name')}
          className={classes.name}
          style={columnStyle('name')}
          sort={sort}
          onSort={onSort}
        />
        {layout.columns.map((column) => {
          const order = sortOf(column);
          const look = { className: columnClass(column), style: columnStyle(column) };
          return order === null ? (
            <th key={column} scope="col" {...look}>
              <span className={classes.headWord}>{nameOf(column)}</span>
            </th>
          ) : (
            <SortHead key={column} order={order} words={nameOf(column)} sort={sort} onSort={onSort} {...look} />
          );
        })}
      </tr>
    </thead>
  );
});

interface SortHeadProps extends Pick<ContactListHeadProps, 'sort' | 'onSort'> {
  readonly order: Omit<ContactSort, 'direction'>;
  readonly words: string;
  readonly className: string | undefined;
  readonly style: CSSProperties;
}

/** The name of a column that the list can be ordered by. */
function SortHead({ order, words, className, style, sort, onSort }: SortHeadProps) {
  const isOn = sort.by === order.by && sort.fieldId === order.fieldId;
  const isAscending = sort.direction === 'asc';
  const Arrow = isAscending ? IconChevronUp : IconChevronDown;
  return (
    <th
      scope="col"
      className={className}
      style={style}
      aria-sort={isOn ? (isAscending ? 'ascending' : 'descending') : 'none'}
    >
      <UnstyledButton
        className={classes.sort ?? ''}
        onClick={() => onSort({ ...order, direction: isOn && isAscending ? 'desc' : 'asc' })}
      >
        <span className={classes.headWord}>{words}</span>
        {isOn ? <Arrow size="0.875rem" aria-hidden="true" /> : null}
      </UnstyledButton>
    </th>
  );
}
