import { RULE_WEEKDAYS } from './ruleParts.ts';
import type { RuleParts, RuleWeekday } from './ruleParts.ts';

/** The parts as text, always in the same order; what goes without saying is left out. */
export function ruleTextOf(parts: RuleParts): string {
  const { scale, frequency, interval, months, isLeapMonth, weekStart, skip, count, until } = parts;
  const list = (name: string, values: readonly (number | string)[]) =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    ...(scale === 'chinese' ? ['RSCALE=CHINESE'] : []),
    `FREQ=${frequency}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...list(
      'BYMONTH',
      months.map((month) => (isLeapMonth ? `${month}L` : month)),
    ),
    ...list('BYWEEKNO', parts.weekNumbers),
    ...list('BYYEARDAY', parts.yearDays),
    ...list('BYMONTHDAY', parts.monthDays),
    ...list('BYDAY', parts.weekdays.map(weekdayText)),
    ...list('BYSETPOS', parts.positions),
    ...(weekStart === 1 ? [] : [`WKST=${RULE_WEEKDAYS[weekStart - 1] ?? ''}`]),
    ...(skip === 'omit' ? [] : ['SKIP=BACKWARD']),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';');
}

function weekdayText({ weekday, nth }: RuleWeekday): string {
  return `${nth ?? ''}${RULE_WEEKDAYS[weekday - 1] ?? ''}`;
}
