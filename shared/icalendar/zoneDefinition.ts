import { addDays, dayNumberOf, daysInMonth, weekdayOf } from '../kernel/calendarMath.ts';
import type { ZoneDefinition, ZonePart } from './model.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Minutes since 1970-01-01 00:00 of a clock. */
function minutesOf(date: string, time: string): number {
  return dayNumberOf(date) * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/**
 * Minutes east of UTC when clocks of the zone show `local` (minutes since 1970), by its VTIMEZONE. Of rules those are
 * followed that time zones have: yearly on a weekday of a month.
 */
export function definedOffsetAt(zone: ZoneDefinition, local: number): number {
  return offsetOfLatest(zone, (part) => latestStart(part, local));
}

/** The same at the moment `utc`: exact also in the hour that clocks show twice, and around the one they never show. */
export function definedOffsetAtMoment(zone: ZoneDefinition, utc: number): number {
  return offsetOfLatest(zone, (part) => {
    const from = latestStart(part, utc + part.offsetBefore);
    return from === null ? null : from - part.offsetBefore;
  });
}

function offsetOfLatest(zone: ZoneDefinition, startOf: (part: ZonePart) => number | null): number {
  const latest = zone.parts
    .map((part) => ({ part, from: startOf(part) }))
    .filter((candidate): candidate is { part: ZonePart; from: number } => candidate.from !== null)
    .toSorted((a, b) => b.from - a.from)[0];
  if (latest !== undefined) return latest.part.offset;
  return zone.parts.toSorted((a, b) => (a.starts.date < b.starts.date ? -1 : 1))[0]?.offsetBefore ?? 0;
}

/** When the part last began up to `local`, or null. */
function latestStart({ starts, rule, addedDates }: ZonePart, local: number): number | null {
  const time = starts.time ?? '00:00';
  const begins = [starts, ...addedDates].map((start) => minutesOf(start.date, start.time ?? time));
  if (rule !== '') {
    const year = Number(dateYear(local));
    begins.push(...[year - 1, year].flatMap((itsYear) => startIn(itsYear, starts.date, rule, time)));
  }
  const past = begins.filter((begin) => begin <= local);
  return past.length === 0 ? null : Math.max(...past);
}

function dateYear(local: number): string {
  return addDays('1970-01-01', Math.floor(local / 1440)).slice(0, 4);
}

function startIn(year: number, startsOn: string, rule: string, time: string): number[] {
  if (year < Number(startsOn.slice(0, 4)) || !/FREQ=YEARLY/i.test(rule)) return [];
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(rule);
  const month = Number(/BYMONTH=(\d{1,2})/i.exec(rule)?.[1] ?? startsOn.slice(5, 7));
  if (month < 1 || month > 12) return [];
  const date = dayIn(year, month, startsOn, rule);
  if (until !== null && date > `${until[1]}-${until[2]}-${until[3]}`) return [];
  return [minutesOf(date, time)];
}

function dayIn(year: number, month: number, startsOn: string, rule: string): string {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  const length = daysInMonth(year, month);
  const [, ordinal = '', weekdayName = ''] = /BYDAY=([+-]?\d?)([A-Z]{2})/i.exec(rule) ?? [];
  const weekday = WEEKDAYS.indexOf(weekdayName.toUpperCase()) + 1;
  if (weekday === 0) return addDays(first, Math.min(Number(startsOn.slice(8)), length) - 1);
  const fromFirst = (weekday - weekdayOf(first) + 7) % 7;
  // Sunday on or after the 8th is written with a list of days.
  const earliest = Number(/BYMONTHDAY=(\d{1,2})/i.exec(rule)?.[1] ?? 1);
  if (ordinal === '' || ordinal === '+' || ordinal === '-') {
    return addDays(first, fromFirst + Math.max(0, Math.ceil((earliest - 1 - fromFirst) / 7)) * 7);
  }
  const nth = Number(ordinal);
  const days = Array.from({ length: Math.ceil((length - fromFirst) / 7) }, (_, week) => fromFirst + week * 7);
  return addDays(first, days.at(nth > 0 ? nth - 1 : nth) ?? fromFirst);
}
