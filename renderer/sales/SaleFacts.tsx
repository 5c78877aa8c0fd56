import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Sale } from '#shared/sales/sale.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { CardRow } from '../contacts/CardSection.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import { marginOf } from './margin.ts';
import { SaleNextSteps } from './SaleNextSteps.tsx';
import classes from './SalePane.module.css';
import { SaleStateMark } from './SaleStateMark.tsx';
import { useSaleWords } from './useSaleWords.ts';

interface SaleFactsProps {
  readonly sale: Sale;
  /** The company's own currency. */
  readonly home: string;
  readonly today: string;
  readonly paper: string;
}

/** What the sale is: for whom, what, how much, what is left of it. */
export function SaleFacts({ sale, home, today, paper }: SaleFactsProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  const days = useDueWords(today);
  const { contact, initiative, currency } = sale;
  const margin = marginOf(sale);
  const customer = words.customer(contact);
  return (
    <>
      <header className={classes['head']}>
        <Title order={2} size="h3" className={classes['title'] ?? ''}>
          {paper}
        </Title>
        <SaleStateMark sale={sale} today={today} />
        <div className={classes['amount']}>
          {format.money(sale.amountMinor, currency)}
          {currency === home ? null : (
            <span className={classes['foreign']}>
              {t('pane.foreign', {
                home: format.money(sale.homeAmountMinor, home),
                currency,
                rate: sale.rate,
                homeCurrency: home,
              })}
            </span>
          )}
        </div>
      </header>
      <SaleNextSteps sale={sale} />
      <div className={classes['facts']}>
        <CardRow label={t('field.contactId')}>
          {contact === null ? (
            <span className={classes['soft']}>{customer}</span>
          ) : (
            <Anchor
              component="button"
              type="button"
              className={classes['link'] ?? ''}
              onClick={() => go(places.customer(contact.id))}
            >
              <bdi>{customer}</bdi>
            </Anchor>
          )}
        </CardRow>
        {sale.what === '' ? null : <CardRow label={t('field.what')}>{sale.what}</CardRow>}
        {sale.category === '' ? null : <CardRow label={t('field.category')}>{sale.category}</CardRow>}
        <CardRow label={t('field.datedOn')}>
          <time dateTime={sale.datedOn}>{format.date(sale.datedOn)}</time>
        </CardRow>
        {sale.dueOn === null ? null : (
          <CardRow label={t('field.dueOn')}>
            <time dateTime={sale.dueOn}>{format.date(sale.dueOn)}</time>{' '}
            {sale.openMinor <= 0 ? null : (
              <span className={classes['soft']}>
                {sale.dueOn < today
                  ? t('pane.late', { count: daysBetween(sale.dueOn, today) })
                  : t('pane.dueWhen', { day: days.due(sale.dueOn) })}
              </span>
            )}
          </CardRow>
        )}
        <CardRow label={t('field.costMinor')}>
          {sale.costMinor === null ? (
            <span className={classes['soft']}>{t('pane.costUnknown')}</span>
          ) : (
            format.money(sale.costMinor, currency)
          )}
        </CardRow>
        {margin === null ? null : (
          <CardRow label={t('pane.margin')}>
            {format.money(margin.minor, currency)}
            {margin.share === null ? null : (
              <span className={classes['soft']}> ({format.percent(margin.share, 1)})</span>
            )}
          </CardRow>
        )}
        {initiative === null ? null : (
          <CardRow label={t('field.initiativeId')}>
            <Anchor
              component="button"
              type="button"
              className={classes['link'] ?? ''}
              onClick={() => go(places.initiative(initiative.id))}
            >
              {initiative.displayName}
            </Anchor>
          </CardRow>
        )}
        {sale.staff === null ? null : <CardRow label={t('field.staffId')}>{sale.staff.displayName}</CardRow>}
        {sale.lostOn === null ? null : (
          <CardRow label={t('pane.lost')}>
            {[format.date(sale.lostOn), sale.lostWhy].filter((part) => part !== '').join(': ')}
          </CardRow>
        )}
      </div>
    </>
  );
}
