import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Scorecard } from '#shared/scorecard/scorecard.ts';
import { dayNumberOf } from '#shared/kernel/calendarMath.ts';
import { useFormat } from '../app/format.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { dayAxis } from '../charts/dayAxis.ts';

/** The index over time, from 1 to 5, days as far apart as they were. */
export function IndexChart({ history }: { readonly history: Scorecard['history'] }) {
  const { t } = useTranslation('scorecard');
  const format = useFormat();
  const shown = (value: number) => t('index.number', { value });
  const last = history.at(-1);
  if (last === undefined) return null;
  return (
    <ChartFigure
      title={t('chart.title')}
      summary={t('chart.summary', { last: shown(last.index) })}
      head={[t('chart.day'), t('chart.figure')]}
      rows={history.map(({ on, index }) => [format.date(on), shown(index)])}
    >
      <LineChart
        h="11rem"
        data={history.map(({ on, index }) => ({ day: dayNumberOf(on), index }))}
        dataKey="day"
        series={[{ name: 'index', label: t('index.title'), color: 'var(--longhand-chart-sum)' }]}
        curveType="linear"
        gridColor="var(--longhand-chart-grid)"
        valueFormatter={shown}
        {...dayAxis(
          history.map(({ on }) => dayNumberOf(on)),
          format.date,
        )}
        yAxisProps={{ domain: [1, 5], ticks: [1, 2, 3, 4, 5], tickFormatter: String, width: 28, interval: 0 }}
        lineChartProps={{ margin: { top: 12 } }}
        accessibilityLayer={false}
      />
    </ChartFigure>
  );
}
