import { Button, Menu } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterBarFrame, type FilterBarProps } from '../components/FilterBarFrame.tsx';
import classes from '../components/FilterBarFrame.module.css';
import { FilterMenu, type FilterMenuProps } from './FilterMenu.tsx';
import { useFilterWords } from './filterWords.ts';
import { cleared, isFiltered, type ListQuery } from './listQuery.ts';

/** Filter box, filters that read like a sentence, and the order. */
export function FilterBar(props: FilterBarProps<ListQuery>) {
  const { query, onChange } = props;
  const { t } = useTranslation('contacts');
  const conditions = useFilterWords(query);
  return (
    <FilterBarFrame
      {...props}
      words={{
        box: t('filter.box'),
        clearBox: t('filter.clearBox'),
        showing: t('filter.showing'),
        remove: (what) => t('filter.remove', { what }),
        clear: t('filter.clear'),
      }}
      conditions={conditions}
      cleared={isFiltered(query) ? cleared(query) : null}
      menus={
        <>
          <FilterMenu query={query} onChange={onChange} />
          <SortMenu query={query} onChange={onChange} />
        </>
      }
    />
  );
}

const ORDERS = [
  { by: 'name', direction: 'asc' },
  { by: 'createdAt', direction: 'desc' },
  { by: 'updatedAt', direction: 'desc' },
  { by: 'lastContact', direction: 'asc' },
  { by: 'touch', direction: 'asc' },
  { by: 'knownBy', direction: 'asc' },
] as const;

function SortMenu({ query, onChange }: FilterMenuProps) {
  const { t } = useTranslation('contacts');
  const { by, direction } = query.sort;
  const usual = ORDERS.find((order) => order.by === by)?.direction ?? 'asc';
  return (
    <Menu withinPortal={false} position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant="default" aria-label={`${t('sort.label')}: ${t(`sort.${by}`)}`}>
          <IconArrowsSort size="1rem" aria-hidden="true" />
          <span className={classes.word}>{t(`sort.${by}`)}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('sort.label')}</Menu.Label>
        <Menu.RadioGroup
          value={by}
          onChange={(chosen) => onChange({ ...query, sort: ORDERS.find((order) => order.by === chosen) ?? query.sort })}
        >
          {ORDERS.map((order) => (
            <Menu.RadioItem key={order.by} value={order.by} closeMenuOnClick>
              {t(`sort.${order.by}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={direction !== usual}
          onChange={() => onChange({ ...query, sort: { by, direction: direction === 'asc' ? 'desc' : 'asc' } })}
        >
          {t('sort.turnedAround')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
