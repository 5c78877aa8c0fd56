import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { errorText } from '../app/errorText.ts';
import { useFormat } from '../app/format.ts';
import { useShownError } from '../app/shownErrors.ts';
import filterClasses from '../components/FilterBarFrame.module.css';
import { filterOf, type SaleQuery } from './saleQuery.ts';

interface ShownTotalsProps {
  readonly query: SaleQuery;
  readonly today: string;
  readonly home: string;
}

/** What the sales that the filter lets through come to. */
export function ShownTotals({ query, today, home }: ShownTotalsProps) {
  const { t } = useTranslation('sales');
  const { t: errors } = useTranslation('errors');
  const format = useFormat();
  const totals = useQuery({
    ...data.sales.totals.queryOptions({ input: { filter: filterOf(query, today), today } }),
    placeholderData: keepPreviousData,
  });
  useShownError(totals.error);
  // The list beside it tells all there is to tell and asks again; here it is said that no sum stands there.
  if (totals.error !== null)
    return <output className={filterClasses['showing']}>{errorText(totals.error, errors).title}</output>;
  if (totals.data === undefined) return null;
  const { count, soldMinor, quotedMinor, openMinor } = totals.data;
  const parts = [
    t('shown.count', { count }),
    ...(soldMinor === 0 ? [] : [t('shown.sold', { amount: format.money(soldMinor, home) })]),
    ...(quotedMinor === 0 ? [] : [t('shown.quoted', { amount: format.money(quotedMinor, home) })]),
    ...(openMinor === 0 ? [] : [t('shown.open', { amount: format.money(openMinor, home) })]),
  ];
  return (
    <output className={filterClasses['showing']} data-totals>
      {parts.join(' · ')}
    </output>
  );
}
