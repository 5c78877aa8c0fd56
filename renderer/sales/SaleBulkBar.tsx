import { Button, CloseButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../contacts/BulkBar.module.css';
import type { SaleListState } from './useSaleList.ts';

/** What can be done with all the sales that are selected. */
export function SaleBulkBar({ list }: { readonly list: SaleListState }) {
  const { t } = useTranslation('sales');
  const count = list.selectedCount;
  const total = list.rows.total ?? 0;
  if (count === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
      <output className={classes.count}>{t('bulk.selected', { count })}</output>
      {count >= total ? null : (
        <Button variant="subtle" size="compact-sm" onClick={list.selectAll}>
          {t('bulk.all', { count: total })}
        </Button>
      )}
      <span className={classes.space} />
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconTrash size="1rem" aria-hidden="true" />}
        onClick={list.removeSelected}
      >
        {t('bulk.remove')}
      </Button>
      <CloseButton aria-label={t('bulk.clear')} onClick={list.clearSelection} />
    </div>
  );
}
