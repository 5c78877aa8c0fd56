import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Sale } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import { CardSection } from '../contacts/CardSection.tsx';
import classes from './SalePane.module.css';
import { openSale } from './saleRequests.ts';
import { stateOf } from './saleState.ts';
import { useSaleActions } from './useSaleActions.ts';

interface SalePaymentsProps {
  readonly sale: Sale;
  readonly today: string;
}

/** What was paid, part by part, and what is still open. */
export function SalePayments({ sale, today }: SalePaymentsProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const actions = useSaleActions();
  const { payments, openMinor, currency } = sale;
  const isLost = sale.lostOn !== null;
  // What is open has its button at the top already.
  const asksHere = !isLost && !(sale.stage === 'invoice' && openMinor !== 0);
  // A quotation is paid by nobody.
  if (payments.length === 0 && (sale.stage === 'quotation' || isLost)) return null;
  const money = (minor: number) => format.money(minor, currency);
  return (
    <CardSection
      title={t('pane.payments')}
      action={
        !asksHere ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
            onClick={() => openSale({ mode: 'pay', id: sale.id })}
          >
            {t('action.pay')}
          </Button>
        )
      }
    >
      {payments.length === 0 ? <p className={classes['soft']}>{t('pane.noPayments')}</p> : null}
      <ul className={classes['payments']}>
        {payments.map((payment) => (
          <li key={payment.id} className={classes['payment']}>
            <time dateTime={payment.paidOn}>{format.date(payment.paidOn)}</time>
            <strong className={classes['sum']}>{money(payment.amountMinor)}</strong>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('pane.removePayment', {
                amount: money(payment.amountMinor),
                day: format.date(payment.paidOn),
              })}
              onClick={() => void actions.removePayment(sale, payment)}
            >
              <IconTrash size="1rem" />
            </ActionIcon>
            {payment.note === '' ? null : <span className={classes['paymentNote']}>{payment.note}</span>}
          </li>
        ))}
      </ul>
      {sale.stage === 'invoice' && !isLost ? (
        <p className={classes['left']} data-state={stateOf(sale, today)}>
          {openMinor === 0
            ? t('pane.nothingOpen')
            : openMinor > 0
              ? t('pane.open', { amount: money(openMinor) })
              : t('pane.weOwe', { amount: money(-openMinor) })}
        </p>
      ) : null}
    </CardSection>
  );
}
