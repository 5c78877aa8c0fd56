import { addDays } from '../kernel/calendarMath.ts';
import type { CalendarTime } from '../icalendar/index.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The value of an RRULE without what some programs put around it. */
function valueOf(rule: string): string {
  return rule
    .trim()
    .replace(/^RRULE\s*:/i, '')
    .toUpperCase();
}

/**
 * A rule whose UNTIL is a day, in the days of the series: some write it in UTC, and an end before the time of the last
 * day leaves that day out.
 * @param startTime the time of the series on its own clock, or null for whole days
 * @param toSeriesClock what that clock shows at a time
 */
export function ruleByDays(
  rule: string,
  startTime: string | null,
  readUntil: (text: string) => CalendarTime | null,
  toSeriesClock: (time: CalendarTime) => CalendarTime,
): string {
  return valueOf(rule).replace(/UNTIL=([^;]*)/, (whole, text: string) => {
    const read = readUntil(text);
    if (read === null) return whole;
    const until = startTime === null ? read : toSeriesClock(read);
    const isTooEarly = startTime !== null && until.time !== null && until.time < startTime;
    return `UNTIL=${(isTooEarly ? addDays(until.date, -1) : until.date).replaceAll('-', '')}`;
  });
}

/**
 * The rule for a series whose every day is `days` later (a clock elsewhere shows another day); null where a rule of
 * that kind cannot say so.
 */
export function shiftedRule(rule: string, days: number): string | null {
  if (days === 0) return rule;
  const parts = new Map(rule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const by = [...parts.keys()].filter((name) => name.startsWith('BY'));
  const byDay = parts.get('BYDAY');
  const isWeekly = parts.get('FREQ') === 'WEEKLY' && by.every((name) => name === 'BYDAY');
  if (!isWeekly && !(parts.get('FREQ') === 'DAILY' && by.length === 0)) return null;
  const moved = byDay?.split(',').map((day) => WEEKDAYS[(WEEKDAYS.indexOf(day) + days + 7) % 7] ?? day);
  if (moved !== undefined) parts.set('BYDAY', moved.join(','));
  const until = parts.get('UNTIL');
  if (until !== undefined) {
    const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
    parts.set('UNTIL', addDays(date, days).replaceAll('-', ''));
  }
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}
