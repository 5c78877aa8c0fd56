import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoiBasis } from '#shared/roi/roi.ts';
import { data } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { CumulativeChart } from '../charts/CumulativeChart.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { BasisSwitch } from '../money/BasisSwitch.tsx';
import { FigureList } from '../money/FigureList.tsx';
import { Formula } from '../money/Formula.tsx';
import { NothingCounts } from '../money/NothingCounts.tsx';
import { FIGURES } from '../money/useFigureWords.ts';
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
  const { t: tRoi } = useTranslation('roi');
  const { t: tMoney } = useTranslation('money');
  const format = useFormat();
  const titleId = useId();
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
                {tMoney(`basis.${basis}Hint`)}
              </Text>
            </div>
            {periods.length === 0 ? (
              <NothingCounts basis={basis} of={initiative.kind === 'crm' ? 'crm' : 'initiative'} onBasis={onBasis} />
            ) : (
              <>
                <section className={classes['panel']} aria-labelledby={titleId}>
                  <h2 id={titleId} className={classes['panelTitle']}>
                    {tRoi('formula.title')}
                  </h2>
                  <Formula report={report.data} />
                  <FigureList
                    summary={summary}
                    currency={currency}
                    rate={format.percent(initiative.discountRate, 4)}
                    figures={FIGURES}
                  />
                </section>
                <section className={classes['panel']}>
                  <CumulativeChart
                    periods={periods}
                    unit={periodUnit}
                    currency={currency}
                    paidBackOn={paidBackOn}
                    payback={summary.payback}
                  />
                </section>
              </>
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
