import { readCalendarFile, Zones } from '#shared/icalendar/index.ts';
import { planOf } from '#shared/transfer/calendarEntry.rules.ts';
import type { CalendarGroup, CalendarPlan } from '#shared/transfer/calendarPlan.ts';
import { calendarOf } from './calendarSamples.ts';

/** The entries of a calendar, each series with its exceptions. */
export function groupsOf(text: string): CalendarGroup[] {
  const { entries } = readCalendarFile(Buffer.from(text));
  return entries
    .filter(({ replaces }) => replaces === null)
    .map((entry) => ({
      entry,
      overrides: entries.filter((other) => other.replaces !== null && other.uid === entry.uid),
    }));
}

/** What becomes of the entries of a calendar of these lines. */
export function plansOf(lines: readonly string[], today = '2026-11-21', timeZone = 'Asia/Shanghai'): CalendarPlan[] {
  const text = calendarOf(...lines);
  const { zones } = readCalendarFile(Buffer.from(text));
  const hash = (content: string) => Buffer.from(content).toString('hex').slice(-32);
  return groupsOf(text).map((group) => planOf(group, { today, timeZone, zones: new Zones(zones), hash }));
}
