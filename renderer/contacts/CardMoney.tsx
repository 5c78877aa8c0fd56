import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import type { SaleRow } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { ALL_SALES, askSales } from '../sales/saleQuery.ts';
import { openSale } from '../sales/saleRequests.ts';
import { twelveMonthsBefore } from '../sales/saleSpan.ts';
import { SaleStateMark } from '../sales/SaleStateMark.tsx';
import { useSaleWords } from '../sales/useSaleWords.ts';
import { useSettings } from '../settings/useSettings.ts';
import classes from './CardMoney.module.css';
import { CardRow, CardSection } from './CardSection.tsx';
import { useIsReadOnly } from './readOnly.ts';

/** Sales that the card itself shows; the others stand in the list. */
const SHOWN = 4;

/** What this customer bought and still has to pay. */
export function CardMoney({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('sales');
  const today = useToday();
  const isReadOnly = useIsReadOnly();
  const { settings } = useSettings();
  const filter = { contactId: card.id };
  const recent = { ...filter, from: twelveMonthsBefore(today), to: today };
  const all = useQuery(data.sales.totals.queryOptions({ input: { filter, today } }));
  const twelve = useQuery(data.sales.totals.queryOptions({ input: { filter: recent, today } }));
  const newest = useQuery(data.sales.list.queryOptions({ input: { filter, today, limit: SHOWN } }));
  const error = all.error ?? twelve.error ?? newest.error;
  const home = settings?.currency;
  const items = newest.data?.items ?? [];
  if (isReadOnly && items.length === 0) return null;
  const showAll = () => {
    askSales({ ...ALL_SALES, contact: { id: card.id, displayName: card.displayName } });
    go(places.money('sales'));
  };
  return (
    <CardSection
      title={t('card.title')}
      action={
        isReadOnly ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
            aria-label={t('card.newLabel', { name: card.displayName })}
            onClick={() => openSale({ mode: 'new', draft: filter })}
          >
            {t('card.new')}
          </Button>
        )
      }
    >
      {error === null ? null : <ErrorNotice error={error} onRetry={() => void newest.refetch()} />}
      {newest.data !== undefined && items.length === 0 ? <p className={classes['none']}>{t('card.none')}</p> : null}
      {items.length === 0 || all.data === undefined || twelve.data === undefined || home === undefined ? null : (
        <>
          <Sums
            home={home}
            soldMinor={all.data.soldMinor}
            twelveMinor={twelve.data.soldMinor}
            openMinor={all.data.openMinor}
            overdueMinor={all.data.overdueMinor}
          />
          <ul className={classes['sales']}>
            {items.map((sale) => (
              <SaleLine key={sale.id} sale={sale} today={today} />
            ))}
          </ul>
          <div>
            <Button variant="subtle" size="compact-sm" className={classes['all'] ?? ''} onClick={showAll}>
              {t('card.all', { count: all.data.count })}
            </Button>
          </div>
        </>
      )}
    </CardSection>
  );
}

interface SumsProps {
  /** The company's own currency. */
  readonly home: string;
  readonly soldMinor: number;
  readonly twelveMinor: number;
  readonly openMinor: number;
  readonly overdueMinor: number;
}

function Sums({ home, soldMinor, twelveMinor, openMinor, overdueMinor }: SumsProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  return (
    <>
      <CardRow label={t('card.sold')}>{format.money(soldMinor, home)}</CardRow>
      <CardRow label={t('card.twelve')}>{format.money(twelveMinor, home)}</CardRow>
      {openMinor === 0 ? null : <CardRow label={t('card.open')}>{format.money(openMinor, home)}</CardRow>}
      {overdueMinor <= 0 ? null : (
        <CardRow
          label={
            <span className={classes['overdue']}>
              <IconAlertTriangle size="0.9375rem" stroke={1.75} aria-hidden="true" /> {t('card.overdue')}
            </span>
          }
        >
          <span className={classes['overdue']}>{format.money(overdueMinor, home)}</span>
        </CardRow>
      )}
    </>
  );
}

function SaleLine({ sale, today }: { readonly sale: SaleRow; readonly today: string }) {
  const format = useFormat();
  const words = useSaleWords();
  return (
    <li className={classes['sale']}>
      <span className={classes['what']}>
        <Anchor component="button" type="button" size="sm" onClick={() => go(places.sale(sale.id))}>
          {words.paper(sale.stage, sale.number)}
        </Anchor>
        <span className={classes['soft']}>
          {[format.date(sale.datedOn), sale.what].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      <span className={classes['sum']}>
        {format.money(sale.amountMinor, sale.currency)}
        <span className={classes['state']}>
          <SaleStateMark sale={sale} today={today} />
        </span>
      </span>
    </li>
  );
}
