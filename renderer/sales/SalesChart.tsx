import { BarChart } from '@mantine/charts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { monthWords, monthWordsShort } from '../days/dayNames.ts';
import classes from './SalesChart.module.css';

const MONTHS = 24;

interface SalesChartProps {
  readonly today: string;
  /** The company's own currency. */
  readonly home: string;
}

/** What was sold and paid in each month of two years. */
export function SalesChart({ today, home }: SalesChartProps) {
  const { t, i18n } = useTranslation('sales');
  const format = useFormat();
  const locale = localeFor([i18n.language]);
  const read = useQuery(data.sales.byMonth.queryOptions({ input: { months: MONTHS, today } }));
  if (read.error !== null) return <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />;
  const items = read.data?.items ?? [];
  const sum = (key: 'soldMinor' | 'paidMinor') => items.reduce((total, item) => total + item[key], 0);
  const short = new Map(items.map(({ month }) => [monthWords(month, locale), monthWordsShort(month, locale)]));
  // One name for each quarter: there is room for them in every language and width.
  const named = items
    .filter(({ month }) => /-(01|04|07|10)$/.test(month))
    .map(({ month }) => monthWords(month, locale));
  const summary = t('chart.summary', {
    count: MONTHS,
    sold: format.money(sum('soldMinor'), home),
    paid: format.money(sum('paidMinor'), home),
  });
  return (
    <div className={classes['chart']}>
      <ChartFigure
        title={t('chart.title')}
        summary={summary}
        head={[t('chart.month'), t('chart.sold'), t('chart.paid')]}
        rows={items.map(({ month, soldMinor, paidMinor }) => [
          monthWords(month, locale),
          format.money(soldMinor, home),
          format.money(paidMinor, home),
        ])}
      >
        <BarChart
          className={classes['bars'] ?? ''}
          data={items.map(({ month, soldMinor, paidMinor }) => ({
            month: monthWords(month, locale),
            soldMinor,
            paidMinor,
          }))}
          dataKey="month"
          series={[
            { name: 'soldMinor', label: t('chart.sold'), color: 'var(--longhand-chart-sum)' },
            { name: 'paidMinor', label: t('chart.paid'), color: 'var(--longhand-chart-benefit)' },
          ]}
          withLegend
          legendProps={{ verticalAlign: 'top', height: 32, itemSorter: null }}
          accessibilityLayer={false}
          gridColor="var(--longhand-chart-grid)"
          textColor="var(--longhand-text-soft)"
          barProps={{ isAnimationActive: false }}
          xAxisProps={{ ticks: named, interval: 0, tickFormatter: (month: string) => short.get(month) ?? month }}
          yAxisProps={{ width: 64, tickFormatter: (value: number) => format.moneyShort(value, home) }}
          valueFormatter={(value) => format.money(value, home)}
          maxBarWidth={18}
        />
      </ChartFigure>
    </div>
  );
}
