import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { InitiativeLine } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import classes from './Chart.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import { useChartMoney } from './chartFormat.ts';
import { shortened } from './shortened.ts';

interface ContributionChartProps {
  readonly initiatives: readonly InitiativeLine[];
  readonly currency: string;
  /** A figure such as ROI in words. */
  readonly roiWords: (line: InitiativeLine) => string;
}

/** Rem for each bar, and for the axis. */
const ROW = 2.5;
const FOOT = 2.5;
/** Of the names, CSS pixels, and in Latin letters. */
const NAMES = 220;
const LONGEST_NAME = 30;

/** What each initiative leaves over, as lying bars: to the left what it costs more than it brings. */
export function ContributionChart({ initiatives, currency, roiWords }: ContributionChartProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const money = useChartMoney(currency);
  const full = (amountMinor: number) => format.money(amountMinor, currency);
  return (
    <ChartFigure
      title={t('share.chart')}
      summary={t('share.summary')}
      head={[
        t('share.initiative'),
        t('share.cost'),
        t('share.benefit'),
        t('share.net'),
        t('share.share'),
        t('share.roi'),
      ]}
      rows={initiatives.map((line) => [
        line.initiative.displayName,
        full(line.summary.cost),
        full(line.summary.benefit),
        full(line.netMinor),
        line.share === null ? t('share.none') : format.percent(line.share, 1),
        roiWords(line),
      ])}
    >
      <BarChart
        className={classes['chart'] ?? ''}
        h={`${String(initiatives.length * ROW + FOOT)}rem`}
        data={initiatives.map(({ initiative, netMinor }) => ({
          id: initiative.id,
          name: initiative.displayName,
          net: money.toAxis(netMinor),
        }))}
        dataKey="id"
        orientation="vertical"
        gridAxis="y"
        series={[{ name: 'net', label: t('share.net'), color: 'var(--longhand-chart-benefit)' }]}
        getBarColor={(value) => (value < 0 ? 'var(--longhand-chart-cost)' : 'var(--longhand-chart-benefit)')}
        valueFormatter={money.full}
        accessibilityLayer={false}
        maxBarWidth={22}
        cursorFill="var(--longhand-surface-hover)"
        barChartProps={{ margin: { top: 4, right: 28, bottom: 4, left: 4 } }}
        xAxisProps={{ tickFormatter: money.short }}
        yAxisProps={{ width: NAMES, interval: 0, tickFormatter: (id: number) => nameOf(initiatives, id, true) }}
        tooltipProps={{ labelFormatter: (id) => nameOf(initiatives, Number(id), false) }}
        referenceLines={[{ x: 0, color: 'var(--longhand-chart-soft)' }]}
      />
    </ChartFigure>
  );
}

function nameOf(initiatives: readonly InitiativeLine[], id: number, isShort: boolean): string {
  const name = initiatives.find(({ initiative }) => initiative.id === id)?.initiative.displayName ?? '';
  return isShort ? shortened(name, LONGEST_NAME) : name;
}
