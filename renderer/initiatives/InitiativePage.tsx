import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoiBasis } from '#shared/roi/roi.ts';
import { data } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { CumulativeChart } from '../charts/CumulativeChart.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { BasisSwitch } from './BasisSwitch.tsx';
import { InitiativeFigures } from './InitiativeFigures.tsx';
import { InitiativeHead } from './InitiativeHead.tsx';
import classes from './InitiativePage.module.css';
import { InitiativeSales } from './InitiativeSales.tsx';
import { Ledger } from './Ledger.tsx';
import { PlanActual } from './PlanActual.tsx';
import { useEntries } from './useInitiatives.ts';

interface InitiativePageProps {
  readonly id: number;
  readonly basis: RoiBasis;
  readonly onBasis: (basis: RoiBasis) => void;
}

/** One initiative: whether it pays, how plan and truth compare, and the ledger underneath. */
export function InitiativePage({ id, basis, onBasis }: InitiativePageProps) {
  const { t } = useTranslation('initiatives');
  const today = useToday();
  const found = useQuery(data.initiatives.get.queryOptions({ input: { id } }));
  const report = useQuery(data.roi.report.queryOptions({ input: { initiativeId: id, basis, today } }));
  const entries = useEntries(id);
  const totals = useQuery(data.sales.totals.queryOptions({ input: { filter: { initiativeId: id }, today } }));
  const initiative = found.data;
  if (found.error !== null && errorCode(found.error) === 'NOT_FOUND') return <Gone />;
  const failed = [found, report, entries, totals].find(({ error }) => error !== null);
  if (initiative === undefined || report.data === undefined || entries.data === undefined) {
    return failed === undefined ? (
      <LoadingSign />
    ) : (
      <div className={classes['screen']}>
        <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
      </div>
    );
  }
  const { currency, summary, periods, periodUnit, paidBackOn, categories } = report.data;
  const isEmpty = entries.data.length === 0;
  return (
    <div className={classes['screen']}>
      <div className={classes['page']}>
        <Anchor component="button" type="button" size="sm" onClick={() => go(places.money('initiatives'))}>
          {t('page.back')}
        </Anchor>
        <InitiativeHead initiative={initiative} entryCount={entries.data.length} saleCount={totals.data?.count ?? 0} />
        {failed === undefined ? null : <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />}
        {initiative.note === '' ? null : <Text className={classes['note'] ?? ''}>{initiative.note}</Text>}
        {isEmpty ? null : (
          <>
            <div className={classes['basis']}>
              <BasisSwitch value={basis} onChange={onBasis} />
              <Text size="sm" c="dimmed">
                {t(`basis.explained.${basis}`)}
              </Text>
            </div>
            <InitiativeFigures initiative={initiative} summary={summary} currency={currency} />
            {periods.length === 0 ? null : (
              <section className={classes['panel']}>
                <CumulativeChart periods={periods} unit={periodUnit} currency={currency} paidBackOn={paidBackOn} />
              </section>
            )}
          </>
        )}
        <Ledger initiative={initiative} entries={entries.data} currency={currency} today={today} />
        {isEmpty ? null : <PlanActual categories={categories} currency={currency} />}
        <InitiativeSales initiative={initiative} totals={totals.data} currency={currency} />
      </div>
    </div>
  );
}

function Gone() {
  const { t } = useTranslation('initiatives');
  return (
    <EmptyState
      title={t('gone.title')}
      actions={<Button onClick={() => go(places.money('initiatives'))}>{t('page.back')}</Button>}
    >
      {t('gone.body')}
    </EmptyState>
  );
}
