import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import classes from './SalePane.module.css';
import { openSale } from './saleRequests.ts';
import { useSaleActions } from './useSaleActions.ts';

/** The steps that lead on from where the sale is. */
export function SaleNextSteps({ sale }: { readonly sale: Sale }) {
  const { t } = useTranslation('sales');
  const actions = useSaleActions();
  if (sale.lostOn !== null) {
    return (
      <div className={classes['next']}>
        <Button onClick={() => void actions.revive(sale)}>{t('action.revive')}</Button>
      </div>
    );
  }
  if (sale.stage === 'invoice') {
    return sale.openMinor === 0 ? null : (
      <div className={classes['next']}>
        <Button onClick={() => openSale({ mode: 'pay', id: sale.id })}>
          {t(sale.openMinor > 0 ? 'action.pay' : 'action.payBack')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['next']}>
      {sale.stage === 'quotation' ? (
        <Button onClick={() => openSale({ mode: 'advance', id: sale.id, stage: 'order' })}>{t('advance.order')}</Button>
      ) : null}
      <Button
        variant={sale.stage === 'quotation' ? 'default' : 'filled'}
        onClick={() => openSale({ mode: 'advance', id: sale.id, stage: 'invoice' })}
      >
        {t('advance.invoice')}
      </Button>
      <Button variant="default" onClick={() => openSale({ mode: 'lose', id: sale.id })}>
        {t('action.lose')}
      </Button>
    </div>
  );
}
