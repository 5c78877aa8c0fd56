import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { AgeingBar } from './AgeingBar.tsx';
import { twelveMonthsBefore } from './saleSpan.ts';
import classes from './SalesStrip.module.css';

interface SalesStripProps {
  readonly today: string;
  /** The company's own currency. */
  readonly home: string;
}

/** How much was sold and how much is still to come, at a glance. */
export function SalesStrip({ today, home }: SalesStripProps) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const span = (from: string, to: string) => data.sales.totals.queryOptions({ input: { filter: { from, to }, today } });
  const year = useQuery(span(`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`));
  const twelve = useQuery(span(twelveMonthsBefore(today), today));
  const all = useQuery(data.sales.totals.queryOptions({ input: { today } }));
  const error = all.error ?? year.error ?? twelve.error;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void all.refetch()} />;
  const isOverdue = (all.data?.overdueMinor ?? 0) > 0;
  const money = (minor: number | undefined) => (minor === undefined ? '…' : format.money(minor, home));
  return (
    <section className={classes['strip']} aria-label={t('strip.label')}>
      <dl className={classes['figures']}>
        <Figure label={t('strip.year', { year: Number(today.slice(0, 4)) })}>{money(year.data?.soldMinor)}</Figure>
        <Figure label={t('strip.twelve')}>{money(twelve.data?.soldMinor)}</Figure>
        <Figure label={t('strip.open')}>{money(all.data?.openMinor)}</Figure>
        <Figure label={t('strip.overdue')} isOverdue={isOverdue}>
          {money(all.data?.overdueMinor)}
        </Figure>
      </dl>
      <div className={classes['ages']}>
        {all.data === undefined ? null : <AgeingBar ageing={all.data.ageing} home={home} />}
      </div>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly isOverdue?: boolean;
  readonly children: ReactNode;
}

function Figure({ label, isOverdue = false, children }: FigureProps) {
  return (
    <div className={classes['figure']} data-overdue={isOverdue || undefined}>
      <dt>{label}</dt>
      <dd>
        {isOverdue ? <IconAlertTriangle size="1.125rem" stroke={1.75} aria-hidden="true" /> : null}
        {children}
      </dd>
    </div>
  );
}
