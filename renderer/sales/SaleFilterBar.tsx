import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterBarFrame, type FilterBarProps } from '../components/FilterBarFrame.tsx';
import { boxOf, FilterBox } from '../components/FilterBox.tsx';
import filterClasses from '../components/FilterBarFrame.module.css';
import { SaleFilterMenu } from './SaleFilterMenu.tsx';
import { useSaleConditions } from './saleFilterWords.ts';
import { cleared, isFiltered, type SaleQuery } from './saleQuery.ts';
import { ShownTotals } from './ShownTotals.tsx';

export interface SaleFilterBarProps extends FilterBarProps<SaleQuery> {
  readonly today: string;
  /** The company's own currency. */
  readonly home: string;
}

/** The sales or who owes us, a box to filter, and conditions that read like a sentence. */
export function SaleFilterBar({ today, home, ...bar }: SaleFilterBarProps) {
  const { query, onChange } = bar;
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
    <FilterBarFrame
      onChange={onChange}
      box={<FilterBox {...boxOf(bar)} label={t('filter.box')} clearLabel={t('filter.clearBox')} />}
      words={{
        showing: t('filter.showing'),
        remove: (what) => t('filter.remove', { what }),
        clear: t('filter.clear'),
      }}
      conditions={conditions}
      onClear={isFiltered(query) ? () => onChange(cleared(query)) : null}
      views={views}
      menus={<SaleFilterMenu query={query} onChange={onChange} />}
      totals={isFiltered(query) ? <ShownTotals query={query} today={today} home={home} /> : null}
    />
  );
}
