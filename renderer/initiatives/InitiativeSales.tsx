import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { SalesTotals } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import classes from './InitiativePage.module.css';
import { showSalesOf } from './showSalesOf.ts';

interface InitiativeSalesProps {
  readonly initiative: Initiative;
  /** Undefined while they are not read. */
  readonly totals: SalesTotals | undefined;
  readonly currency: string;
}

/** The sales that name the initiative as what brought them. They are no benefit by themselves. */
export function InitiativeSales({ initiative, totals, currency }: InitiativeSalesProps) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  if (totals === undefined) return null;
  return (
    <section className={classes['panel']}>
      <h2 className={classes['panelTitle']}>{t('sales.title')}</h2>
      {totals.count === 0 ? (
        <Text size="sm" c="dimmed">
          {t('sales.none')}
        </Text>
      ) : (
        <div className={classes['sales']}>
          <Text>
            {t('sales.sum', { count: totals.count, sold: format.money(totals.soldMinor, currency) })}{' '}
            {t('sales.open', {
              quoted: format.money(totals.quotedMinor, currency),
              paid: format.money(totals.paidMinor, currency),
            })}
          </Text>
          <Button variant="light" onClick={() => showSalesOf(initiative)}>
            {t('sales.show')}
          </Button>
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t('sales.hint')}
      </Text>
    </section>
  );
}
