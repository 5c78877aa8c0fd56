import { CompositeChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import type { Outcome } from '#shared/finance/outcome.ts';
import type { RoiPeriod, RoiReport } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { paidBackAfter } from '../money/paidBack.ts';
import { useAmountWords } from '../money/useAmountWords.ts';
import { useDurationWords } from '../money/useDurationWords.ts';
import classes from './Chart.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import { useChartMoney, usePeriodWords } from './chartFormat.ts';
import { chartSizeProps, fixedSize } from './chartSize.ts';

export interface CumulativeChartProps {
  readonly periods: readonly RoiPeriod[];
  readonly unit: RoiReport['periodUnit'];
  readonly currency: string;
  /** The day from which on benefits outweigh costs for good, or null. */
  readonly paidBackOn: string | null;
  /** The same counted evenly between two amounts, in years from the start. */
  readonly payback: Outcome;
  /** For paper: a fixed size in CSS pixels, black on white, without the table. Both or neither. */
  readonly width?: number;
  readonly height?: number;
}

/** What goes out, what comes in and what adds up, span by span, with the span in which it is paid back. */
export function CumulativeChart({ periods, unit, currency, paidBackOn, payback, ...sides }: CumulativeChartProps) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const money = useChartMoney(currency);
  const words = usePeriodWords(unit);
  const duration = useDurationWords();
  const amount = useAmountWords(currency);
  const size = fixedSize(sides.width, sides.height);
  const byStart = new Map(periods.map((period) => [period.from, period]));
  const paidBackIn = periods.find(({ from, to }) => paidBackOn !== null && from <= paidBackOn && paidBackOn <= to);
  const last = periods.at(-1);
  const sum = amount(last?.cumulativeMinor ?? 0);
  const after = paidBackAfter(payback);
  const isEarlier =
    after.kind === 'after' && addMonths(periods[0]?.from ?? '', after.years * 12 + after.months) !== paidBackOn;
  const summary =
    paidBackOn === null
      ? t('chart.notPaidBack', { sum })
      : isEarlier
        ? t('chart.paidBackEvenly', { day: format.date(paidBackOn), time: duration(after), sum })
        : t('chart.paidBackOn', { day: format.date(paidBackOn), sum });
  const picture = (
    <CompositeChart
      className={size === null ? (classes['chart'] ?? '') : `${classes['chart']} ${classes['paper']}`}
      {...chartSizeProps(size)}
      data={periods.map(({ from, costMinor, benefitMinor, cumulativeMinor }) => ({
        from,
        // What goes out hangs below the line; nothing is 0, never -0.
        cost: 0 - money.toAxis(costMinor),
        benefit: money.toAxis(benefitMinor),
        cumulative: money.toAxis(cumulativeMinor),
      }))}
      dataKey="from"
      series={[
        { name: 'cost', type: 'bar', color: 'var(--longhand-chart-cost)', label: t('chart.cost') },
        { name: 'benefit', type: 'bar', color: 'var(--longhand-chart-benefit)', label: t('chart.benefit') },
        { name: 'cumulative', type: 'line', color: 'var(--longhand-chart-sum)', label: t('chart.cumulative') },
      ]}
      curveType="linear"
      withLegend
      legendProps={{ itemSorter: null }}
      withTooltip={size === null}
      withDots={periods.length <= 24}
      accessibilityLayer={false}
      maxBarWidth={36}
      composedChartProps={{ stackOffset: 'sign', margin: { top: 24, right: 36 } }}
      barProps={{ stackId: 'flow' }}
      valueFormatter={money.full}
      tooltipProps={{
        labelFormatter: (from) => titleOf(typeof from === 'string' ? byStart.get(from) : undefined, words.full),
      }}
      xAxisProps={{ tickFormatter: (from: string) => titleOf(byStart.get(from), words.short), minTickGap: 16 }}
      yAxisProps={{ width: 84, tickFormatter: money.short }}
      referenceLines={[
        { y: 0, color: 'var(--longhand-chart-soft)' },
        ...(paidBackIn === undefined
          ? []
          : [
              {
                x: paidBackIn.from,
                color: 'var(--longhand-chart-benefit)',
                label: t('chart.paidBack'),
                labelPosition: 'top' as const,
                strokeDasharray: '4 3',
              },
            ]),
      ]}
    />
  );
  if (size !== null) return picture;
  return (
    <ChartFigure
      title={t('chart.cumulativeTitle')}
      summary={summary}
      isSummaryShown
      head={[
        t(`chart.span.${unit}`),
        t('chart.cost'),
        t('chart.benefit'),
        t('chart.cumulative'),
        t('chart.discountedCumulative'),
      ]}
      rows={periods.map((period) => [
        words.full(period),
        format.money(period.costMinor, currency),
        format.money(period.benefitMinor, currency),
        format.money(period.cumulativeMinor, currency),
        format.money(period.discountedCumulativeMinor, currency),
      ])}
    >
      {picture}
    </ChartFigure>
  );
}

function titleOf(period: RoiPeriod | undefined, words: (period: RoiPeriod) => string): string {
  return period === undefined ? '' : words(period);
}
