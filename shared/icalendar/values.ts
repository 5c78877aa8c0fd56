import { dayExists } from '../kernel/calendarDate.ts';
import { addDays } from '../kernel/calendarMath.ts';
import type { ContentLine } from './contentLine.ts';
import type { CalendarTime } from './model.ts';

const TIME = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z)?)?$/i;

/** A DATE or DATE-TIME (RFC 5545, sections 3.3.4, 3.3.5), however its type is declared; null when it is none. */
export function readTime(text: string, tzid: string | null): CalendarTime | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour, minute = '00', , isUtc] = match;
  if (year === '0000' || !dayExists(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { date, time: null, zone: null };
  if (Number(minute) > 59 || Number(hour) > 24) return null;
  const zone = isUtc === undefined ? tzid : 'UTC';
  // Midnight at the end of a day is written 24:00 by some.
  if (hour === '24') return minute === '00' ? { date: addDays(date, 1), time: '00:00', zone } : null;
  return { date, time: `${hour}:${minute}`, zone };
}

/** The dates and times of a property, in order; periods by their start. What is no date is left out. */
export function timesOf(line: ContentLine): readonly CalendarTime[] {
  const tzid = line.params.get('tzid')?.trim() || null;
  return line.values
    .flatMap((value) => value.split(','))
    .flatMap((text) => readTime(text.split('/')[0] ?? '', tzid) ?? []);
}

const DURATION = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i;

/** Seconds of a DURATION (RFC 5545, section 3.3.6), negative with a minus; null when it is none. */
export function readDuration(text: string): number | null {
  const match = DURATION.exec(text.trim());
  if (match === null) return null;
  const [, sign, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const length =
    ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -length : length;
}

/** Minutes east of UTC (RFC 5545, section 3.3.14), to the nearest minute; null when it is none. */
export function readOffset(text: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text.trim());
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]) + Math.round(Number(match[4] ?? 0) / 60);
  return match[1] === '-' ? -minutes : minutes;
}
