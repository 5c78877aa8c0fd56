import { ActionIcon, Button, Pill, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import filterClasses from '../contacts/FilterBar.module.css';
import { SaleFilterMenu } from './SaleFilterMenu.tsx';
import { useSaleConditions } from './saleFilterWords.ts';
import { cleared, isFiltered, type SaleQuery } from './saleQuery.ts';
import { ShownTotals } from './ShownTotals.tsx';

export interface SaleFilterBarProps {
  readonly query: SaleQuery;
  readonly today: string;
  /** The company's own currency. */
  readonly home: string;
  readonly onChange: (query: SaleQuery) => void;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Down from the box goes into the list. */
  readonly onLeaveBox: () => void;
}

/** The sales or who owes us, a box to filter, and conditions that read like a sentence. */
export function SaleFilterBar({ query, today, home, onChange, boxRef, onLeaveBox }: SaleFilterBarProps) {
  const { t } = useTranslation('sales');
  const conditions = useSaleConditions(query);
  const views = (
    <SegmentedControl
      aria-label={t('view.label')}
      value={query.view}
      data={[
        { value: 'sales', label: t('view.sales') },
        { value: 'owed', label: t('view.owed') },
      ]}
      onChange={(view) => onChange({ ...query, view: view === 'owed' ? 'owed' : 'sales' })}
    />
  );
  if (query.view === 'owed') return <div className={filterClasses['line']}>{views}</div>;
  return (
    <div className={filterClasses['bar']}>
      <div className={filterClasses['line']}>
        {views}
        <TextInput
          ref={boxRef}
          className={filterClasses['box'] ?? ''}
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
                <IconX size="0.875rem" aria-hidden="true" />
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
        <SaleFilterMenu query={query} onChange={onChange} />
      </div>
      {isFiltered(query) ? (
        <div className={filterClasses['sentence']}>
          {conditions.length === 0 ? null : <span className={filterClasses['showing']}>{t('filter.showing')}</span>}
          {conditions.map(({ key, words, without }) => (
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
          <Button variant="subtle" size="compact-xs" onClick={() => onChange(cleared(query))}>
            {t('filter.clear')}
          </Button>
          <ShownTotals query={query} today={today} home={home} />
        </div>
      ) : null}
    </div>
  );
}
