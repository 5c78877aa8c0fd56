import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { COST_CATEGORIES } from '#shared/initiatives/ledgerEntry.ts';
import type { CategoryLine } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import classes from './Chart.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import { useChartMoney } from './chartFormat.ts';
import { chartSizeProps, fixedSize } from './chartSize.ts';

export interface PlanActualChartProps {
  readonly categories: readonly CategoryLine[];
  readonly currency: string;
  /** For paper: a fixed size in CSS pixels, black on white, without the table. Both or neither. */
  readonly width?: number;
  readonly height?: number;
}

/** What was planned until today beside what came, for each category of cost and benefit. */
export function PlanActualChart({ categories, currency, ...sides }: PlanActualChartProps) {
  const { t } = useTranslation('initiatives');
  const { t: tMoney } = useTranslation('money');
  const format = useFormat();
  const money = useChartMoney(currency);
  const size = fixedSize(sides.width, sides.height);
  const isCost = ({ category }: CategoryLine): boolean => COST_CATEGORIES.some((one) => one === category);
  const sum = (lines: readonly CategoryLine[], amount: (line: CategoryLine) => number): string =>
    format.money(
      lines.reduce((total, line) => total + amount(line), 0),
      currency,
    );
  const costs = categories.filter(isCost);
  const benefits = categories.filter((line) => !isCost(line));
  const picture = (
    <BarChart
      className={size === null ? (classes['chart'] ?? '') : `${classes['chart']} ${classes['paper']}`}
      {...chartSizeProps(size)}
      data={categories.map(({ category, plannedSoFarMinor, actualSoFarMinor }) => ({
        category: tMoney(`category.${category}`),
        planned: money.toAxis(plannedSoFarMinor),
        actual: money.toAxis(actualSoFarMinor),
      }))}
      dataKey="category"
      series={[
        { name: 'planned', color: 'var(--longhand-chart-plan)', label: t('chart.planned') },
        { name: 'actual', color: 'var(--longhand-chart-sum)', label: t('chart.actual') },
      ]}
      withLegend
      legendProps={{ itemSorter: null }}
      withTooltip={size === null}
      accessibilityLayer={false}
      maxBarWidth={36}
      barChartProps={{ margin: { top: 8, right: 16 } }}
      valueFormatter={money.full}
      xAxisProps={{ interval: 0 }}
      yAxisProps={{ width: 84, tickFormatter: money.short }}
    />
  );
  if (size !== null) return picture;
  return (
    <ChartFigure
      title={t('chart.planActualTitle')}
      summary={t('chart.planActualSummary', {
        plannedCost: sum(costs, (line) => line.plannedSoFarMinor),
        actualCost: sum(costs, (line) => line.actualSoFarMinor),
        plannedBenefit: sum(benefits, (line) => line.plannedSoFarMinor),
        actualBenefit: sum(benefits, (line) => line.actualSoFarMinor),
      })}
      head={[t('chart.category'), t('chart.planned'), t('chart.actual'), t('chart.difference')]}
      rows={categories.map((line) => [
        tMoney(`category.${line.category}`),
        format.money(line.plannedSoFarMinor, currency),
        format.money(line.actualSoFarMinor, currency),
        format.money(line.actualSoFarMinor - line.plannedSoFarMinor, currency),
      ])}
    >
      {picture}
    </ChartFigure>
  );
}
