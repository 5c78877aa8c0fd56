import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ContactList.module.css';
import type { ListQuery } from './listQuery.ts';
import { selectedCount, type Selection } from './selection.ts';

export interface ContactListHeadProps {
  readonly query: ListQuery;
  readonly selection: Selection;
  readonly total: number;
  readonly onToggleAll: () => void;
  readonly onSort: (sort: ListQuery['sort']) => void;
}

/** The head of the list: names of the columns, and select all. */
export function ContactListHead({ query, selection, total, onToggleAll, onSort }: ContactListHeadProps) {
  const { t } = useTranslation('contacts');
  const selected = selectedCount(selection, total);
  const sortable = (by: SortableColumn, words: string) => (
    <SortHead key={by} by={by} words={words} query={query} onSort={onSort} />
  );
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1} className={classes.row}>
        <th scope="col" className={classes.check}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('list.selectAll')}
            checked={selected > 0 && selected >= total}
            indeterminate={selected > 0 && selected < total}
            onChange={onToggleAll}
          />
        </th>
        {sortable('name', t('list.name'))}
        <th scope="col" className={classes.work}>
          {t('list.work')}
        </th>
        <th scope="col" className={classes.phone}>
          {t('list.phone')}
        </th>
        {sortable('touch', t('list.touch'))}
        {sortable('lastContact', t('list.lastContact'))}
        <th scope="col" className={classes.email}>
          {t('list.email')}
        </th>
        <th scope="col" className={classes.tags}>
          {t('list.tags')}
        </th>
        {sortable('knownBy', t('list.knownBy'))}
      </tr>
    </thead>
  );
}

type SortableColumn = 'name' | 'touch' | 'lastContact' | 'knownBy';

interface SortHeadProps {
  readonly by: SortableColumn;
  readonly words: string;
  readonly query: ListQuery;
  readonly onSort: (sort: ListQuery['sort']) => void;
}

/** The name of a column that the list can be ordered by. */
function SortHead({ by, words, query, onSort }: SortHeadProps) {
  const isOn = query.sort.by === by;
  const isAscending = query.sort.direction === 'asc';
  const Arrow = isAscending ? IconChevronUp : IconChevronDown;
  return (
    <th scope="col" className={classes[by]} aria-sort={isOn ? (isAscending ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort({ by, direction: isOn && isAscending ? 'desc' : 'asc' })}
      >
        <span className={classes.headWord}>{words}</span>
        {isOn ? <Arrow size="0.875rem" aria-hidden="true" /> : null}
      </UnstyledButton>
    </th>
  );
}
