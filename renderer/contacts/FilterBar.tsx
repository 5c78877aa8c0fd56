import { ActionIcon, Button, Menu, Pill, TextInput } from '@mantine/core';
import { IconArrowsSort, IconSearch, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilterBar.module.css';
import { FilterMenu, type FilterMenuProps } from './FilterMenu.tsx';
import { useFilterWords } from './filterWords.ts';
import { cleared, isFiltered, type ListQuery } from './listQuery.ts';

export interface FilterBarProps {
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Down from the box goes into the list. */
  readonly onLeaveBox: () => void;
}

/** Filter box, filters that read like a sentence, and the order. */
export function FilterBar({ query, onChange, boxRef, onLeaveBox }: FilterBarProps) {
  const { t } = useTranslation('contacts');
  const chips = useFilterWords(query);
  return (
    <div className={classes.bar}>
      <div className={classes.line}>
        <TextInput
          ref={boxRef}
          className={classes.box ?? ''}
          type="search"
          aria-label={t('filter.box')}
          placeholder={t('filter.box')}
          value={query.text}
          maxLength={200}
          leftSection={<IconSearch size="1rem" aria-hidden="true" />}
          rightSection={
            query.text === '' ? null : (
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t('filter.clearBox')}
                onClick={() => onChange({ ...query, text: '' })}
              >
                <IconX size="0.875rem" />
              </ActionIcon>
            )
          }
          onChange={(event) => onChange({ ...query, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeaveBox();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              if (query.text === '') onLeaveBox();
              else onChange({ ...query, text: '' });
            }
          }}
        />
        <FilterMenu query={query} onChange={onChange} />
        <SortMenu query={query} onChange={onChange} />
      </div>
      {chips.length === 0 ? null : (
        <div className={classes.sentence}>
          <span className={classes.showing}>{t('filter.showing')}</span>
          {chips.map(({ key, words, without }) => (
            <Pill
              key={key}
              size="md"
              withRemoveButton
              onRemove={() => onChange(without)}
              removeButtonProps={{
                'aria-label': t('filter.remove', { what: words }),
                tabIndex: 0,
                'aria-hidden': false,
              }}
            >
              {words}
            </Pill>
          ))}
          {isFiltered(query) ? (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(cleared(query))}>
              {t('filter.clear')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
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
