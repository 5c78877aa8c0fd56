import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaleStage, SaleState } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';
import { useWho } from '../app/useWho.ts';
import filterClasses from '../components/FilterBarFrame.module.css';
import { useInitiatives } from '../initiatives/useInitiatives.ts';
import type { SaleQuery } from './saleQuery.ts';
import { NAMED_SPANS } from './saleSpan.ts';
import { SpanDialog } from './SpanDialog.tsx';

/** Categories and initiatives that are offered; others are found by the box. */
const MOST_OFFERED = 12;

interface SaleFilterMenuProps {
  readonly query: SaleQuery;
  readonly onChange: (query: SaleQuery) => void;
}

/** Conditions to choose from. */
export function SaleFilterMenu({ query, onChange }: SaleFilterMenuProps) {
  const { t } = useTranslation('sales');
  const [isAskingSpan, setIsAskingSpan] = useState(false);
  return (
    <>
      <Menu withinPortal={false} position="bottom-end" closeOnItemClick={false} width={280}>
        <Menu.Target>
          <Button variant="default" aria-label={t('filter.add')}>
            <IconAdjustmentsHorizontal size="1rem" aria-hidden="true" />
            <span className={filterClasses['word']}>{t('filter.add')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={filterClasses['dropdown'] ?? ''}>
          <Choices query={query} onChange={onChange} onAskSpan={() => setIsAskingSpan(true)} />
        </Menu.Dropdown>
      </Menu>
      {isAskingSpan ? (
        <SpanDialog
          span={query.span}
          onChoose={(span) => {
            setIsAskingSpan(false);
            onChange({ ...query, span });
          }}
          onClose={() => setIsAskingSpan(false)}
        />
      ) : null}
    </>
  );
}

function Choices({ query, onChange, onAskSpan }: SaleFilterMenuProps & { readonly onAskSpan: () => void }) {
  const { t } = useTranslation('sales');
  const { choices } = useWho();
  const categories = useQuery(data.sales.categories.queryOptions({ input: {} }));
  const initiatives = useInitiatives();
  const choice = (key: string, words: string, isOn: boolean, next: Partial<SaleQuery>) => (
    <Menu.CheckboxItem key={key} checked={isOn} onChange={() => onChange({ ...query, ...next })}>
      {words}
    </Menu.CheckboxItem>
  );
  const offeredCategories = (categories.data?.items ?? []).slice(0, MOST_OFFERED);
  const offeredInitiatives = (initiatives.data ?? []).slice(0, MOST_OFFERED);
  return (
    <>
      <Menu.Label>{t('filter.groupState')}</Menu.Label>
      {SaleState.options.map((state) =>
        choice(state, t(`filter.state.${state}`), query.state === state, {
          state: query.state === state ? null : state,
        }),
      )}
      <Menu.Label>{t('filter.groupStage')}</Menu.Label>
      {SaleStage.options.map((stage) =>
        choice(stage, t(`filter.sentence.stage.${stage}`), query.stage === stage, {
          stage: query.stage === stage ? null : stage,
        }),
      )}
      <Menu.Label>{t('filter.groupSpan')}</Menu.Label>
      {NAMED_SPANS.map((span) =>
        choice(span, t(`span.${span}`), query.span === span, { span: query.span === span ? null : span }),
      )}
      <Menu.CheckboxItem
        closeMenuOnClick
        checked={query.span !== null && typeof query.span !== 'string'}
        onChange={onAskSpan}
      >
        {t('span.other')}
      </Menu.CheckboxItem>
      {offeredCategories.length === 0 ? null : <Menu.Label>{t('field.category')}</Menu.Label>}
      {offeredCategories.map(({ category }) =>
        choice(
          `category ${category}`,
          category === '' ? t('filter.sentence.noCategory') : category,
          query.category === category,
          { category: query.category === category ? null : category },
        ),
      )}
      {offeredInitiatives.length === 0 ? null : <Menu.Label>{t('field.initiativeId')}</Menu.Label>}
      {offeredInitiatives.map(({ id, name }) =>
        choice(`initiative ${id}`, name, query.initiative?.id === id, {
          initiative: query.initiative?.id === id ? null : { id, displayName: name },
        }),
      )}
      {choices.length === 0 ? null : <Menu.Label>{t('field.staffId')}</Menu.Label>}
      {choices.map(({ id, name }) =>
        choice(`staff ${id}`, name, query.staffId === id, { staffId: query.staffId === id ? null : id }),
      )}
    </>
  );
}
