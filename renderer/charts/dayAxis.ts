import { dateOfDayNumber } from '#shared/kernel/calendarMath.ts';

/**
 * Days along the axis of a chart, as far apart as they were: values are days since 1970-01-01.
 * @param days at least one, the earliest first
 * @param show how a calendar date is written
 */
export function dayAxis(days: readonly number[], show: (date: string) => string) {
  // While nothing is pointed at, the chart asks for the name of no day.
  const dayOf = (day: unknown) => (typeof day === 'number' && Number.isFinite(day) ? show(dateOfDayNumber(day)) : '');
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  return {
    xAxisProps: {
      type: 'number',
      domain: [first, last],
      ticks: [...days],
      tickFormatter: dayOf,
      interval: 'preserveStartEnd',
      minTickGap: 24,
      padding: { left: 40, right: 40 },
    },
    tooltipProps: { labelFormatter: dayOf },
  } as const;
}
