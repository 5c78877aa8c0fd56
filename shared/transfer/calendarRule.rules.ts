import { addDays } from '../kernel/calendarMath.ts';
import type { CalendarTime } from '../icalendar/index.ts';
import { RULE_WEEKDAYS } from '../reminders/ruleParts.ts';

const WEEKDAYS: readonly string[] = RULE_WEEKDAYS;

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
 * @param start its first day, before it is moved
 * @param days -1 or 1; 0 leaves the rule as it is
 */
export function shiftedRule(rule: string, start: string, days: number): string | null {
  if (days === 0) return rule;
  const parts = new Map(rule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const by = [...parts.keys()].filter((name) => name.startsWith('BY'));
  const moved = movedParts(parts, by, start, days);
  if (moved === null) return null;
  for (const [name, value] of moved) parts.set(name, value);
  const until = parts.get('UNTIL');
  if (until !== undefined) {
    const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
    parts.set('UNTIL', addDays(date, days).replaceAll('-', ''));
  }
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

type Parts = ReadonlyMap<string, string>;

/** The parts of a rule that say which days it has, each of them later; null where they cannot say so. */
function movedParts(parts: Parts, by: readonly string[], start: string, days: number): Parts | null {
  const frequency = parts.get('FREQ');
  const has = (...names: readonly string[]) => by.length === names.length && names.every((name) => by.includes(name));
  if (frequency === 'DAILY') return has() ? new Map() : null;
  if (frequency === 'WEEKLY') return has() ? new Map() : has('BYDAY') ? movedWeekdays(parts, days) : null;
  // In the middle of a month the day before and the day after are of the same one.
  if (has()) return movedDay(Number(start.slice(8)), days) === null ? null : new Map();
  const isOneDay = frequency === 'MONTHLY' ? has('BYMONTHDAY') : has('BYMONTH', 'BYMONTHDAY');
  const day = movedDay(Number(parts.get('BYMONTHDAY')), days);
  return isOneDay && day !== null ? new Map([['BYMONTHDAY', String(day)]]) : null;
}

/** In every second week or less often, days that go over the end of one week are of other weeks than the rest. */
function movedWeekdays(parts: Parts, days: number): Parts | null {
  const indexes = (parts.get('BYDAY') ?? '').split(',').map((day) => WEEKDAYS.indexOf(day));
  if (indexes.includes(-1)) return null;
  const first = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  const isOverEnd = (index: number) => {
    const place = ((index - first + 7) % 7) + days;
    return place < 0 || place > 6;
  };
  const isSplit = new Set(indexes.map(isOverEnd)).size > 1;
  if (isSplit && parts.get('INTERVAL') !== undefined) return null;
  return new Map([['BYDAY', indexes.map((index) => WEEKDAYS[(index + days + 7) % 7] ?? '').join(',')]]);
}

function movedDay(day: number, days: number): number | null {
  const moved = day + days;
  return day >= 1 && day <= 28 && moved >= 1 && moved <= 28 ? moved : null;
}
