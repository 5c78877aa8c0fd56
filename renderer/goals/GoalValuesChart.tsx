import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#shared/goals/goal.ts';
import { dayNumberOf } from '#shared/kernel/calendarMath.ts';
import { useFormat } from '../app/format.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { dayAxis } from '../charts/dayAxis.ts';
import { useGoalWords } from './useGoalWords.ts';

/** The numbers written down for a goal, days as far apart as they were, with the target as a line across. */
export function GoalValuesChart({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const format = useFormat();
  const { values, target } = goal;
  const last = values.at(-1);
  if (last === undefined) return null;
  const shown = (value: number) => words.value(goal, value);
  return (
    <ChartFigure
      title={t('chart.title')}
      summary={t('chart.summary', { last: shown(last.value), target: shown(target) })}
      head={[t('chart.day'), t('chart.value')]}
      rows={values.map(({ measuredOn, value }) => [format.date(measuredOn), shown(value)])}
    >
      <LineChart
        h="11rem"
        data={values.map(({ measuredOn, value }) => ({ day: dayNumberOf(measuredOn), value }))}
        dataKey="day"
        series={[{ name: 'value', label: t('bar.now'), color: 'var(--longhand-chart-sum)' }]}
        referenceLines={[
          {
            y: target,
            color: 'var(--longhand-chart-plan)',
            label: t('bar.target'),
            labelPosition: 'insideTopLeft',
            ifOverflow: 'extendDomain',
          },
        ]}
        curveType="linear"
        gridColor="var(--longhand-chart-grid)"
        valueFormatter={shown}
        {...dayAxis(
          values.map(({ measuredOn }) => dayNumberOf(measuredOn)),
          format.date,
        )}
        yAxisProps={{ domain: ['auto', 'auto'], tickFormatter: format.number, width: 48, interval: 0 }}
        lineChartProps={{ margin: { top: 12 } }}
        accessibilityLayer={false}
      />
    </ChartFigure>
  );
}
