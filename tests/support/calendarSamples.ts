import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/samples/ics', import.meta.url));

/** Calendar files of other programs, or none where the folder is absent. */
export const calendarSamples = existsSync(folder)
  ? readdirSync(folder)
      .toSorted()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }))
  : [];

export const calendarSamplesTitle =
  calendarSamples.length === 0
    ? 'calendar files of other programs (skipped: ../shared/samples/ics is not there)'
    : 'calendar files of other programs';

/** A calendar of these lines, with the line ends of the standard. */
export function calendarOf(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** An event of these lines. */
export function eventOf(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

/** A task of these lines. */
export function taskOf(...lines: readonly string[]): string {
  return ['BEGIN:VTODO', ...lines, 'END:VTODO'].join('\r\n');
}

/** An event of a day that is still to come at the hour of the tests. */
export const futureEntry = (summary: string, ...lines: readonly string[]): string =>
  eventOf(`SUMMARY:${summary}`, 'DTSTART;VALUE=DATE:20261224', ...lines);

/** A birthday as calendars keep it: an event of every year. */
export const birthdayEntry = (summary: string, date = '19850412'): string =>
  eventOf(`UID:${summary}`, `SUMMARY:${summary}`, `DTSTART;VALUE=DATE:${date}`, 'RRULE:FREQ=YEARLY');
