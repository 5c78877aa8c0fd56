import { decodeLine } from './decodeLine.ts';
import { readContentLine } from './contentLine.ts';
import type { ContentLine } from './contentLine.ts';
import type { CalendarAlarm, CalendarEntry, CalendarProblem, CalendarTime } from './model.ts';
import { readDuration, readTime, timesOf } from './values.ts';

/** A line of an entry that is of use, and in which of its alarms it stands. */
export interface HeldLine {
  readonly bytes: Uint8Array;
  readonly number: number;
  /** 0-based, or null for the entry itself. */
  readonly alarm: number | null;
}

/** An entry as it was collected, not read yet. */
export interface HeldEntry {
  readonly type: 'event' | 'task';
  readonly index: number;
  readonly line: number;
  readonly offset: number;
  readonly end: number | null;
  readonly lines: readonly HeldLine[];
  readonly problems: readonly CalendarProblem[];
}

interface ReadLine extends ContentLine {
  readonly number: number;
  readonly alarm: number | null;
}

const DETAIL = 200;

/** Reads what an entry says. What cannot be read is left out and noted. */
export function decodeEntry(held: HeldEntry, fallbackEncoding: string): CalendarEntry {
  const problems: CalendarProblem[] = [...held.problems];
  const lines: ReadLine[] = [];
  let hasGuess = false;
  for (const { bytes, number, alarm } of held.lines) {
    const { text, isGuess } = decodeLine(bytes, fallbackEncoding);
    if (isGuess && !hasGuess) problems.push({ code: 'notUtf8', line: number, detail: text.slice(0, DETAIL) });
    hasGuess ||= isGuess;
    const line = readContentLine(text);
    if (line === null) problems.push({ code: 'brokenLine', line: number, detail: text.slice(0, DETAIL) });
    else lines.push({ ...line, number, alarm });
  }
  const own = lines.filter(({ alarm }) => alarm === null);
  const first = (name: string) => own.find((line) => line.name === name);
  const text = (name: string) => (first(name)?.values.join(',') ?? '').trim();
  const texts = (name: string) => own.filter((line) => line.name === name).flatMap(({ values }) => values);
  const times = (name: string) => own.filter((line) => line.name === name).flatMap((line) => timesOf(line));
  const time = (name: string): CalendarTime | null => {
    const line = first(name);
    if (line === undefined) return null;
    const [read] = timesOf(line);
    if (read === undefined) {
      problems.push({ code: 'brokenDate', line: line.number, detail: line.values.join(',').slice(0, DETAIL) });
    }
    return read ?? null;
  };
  const percent = Number.parseInt(text('PERCENT-COMPLETE'), 10);
  const { type, index, line, offset, end } = held;
  return {
    type,
    index,
    line,
    offset,
    end,
    uid: text('UID'),
    summary: text('SUMMARY'),
    description: text('DESCRIPTION'),
    location: text('LOCATION'),
    starts: time('DTSTART'),
    due: time('DUE'),
    completed: time('COMPLETED'),
    replaces: time('RECURRENCE-ID'),
    rules: texts('RRULE').filter((rule) => rule.trim() !== ''),
    hasExceptionRule: first('EXRULE') !== undefined,
    addedDates: times('RDATE'),
    leftOutDates: times('EXDATE'),
    status: text('STATUS').toUpperCase(),
    percentComplete: Number.isNaN(percent) ? null : percent,
    categories: texts('CATEGORIES').map((category) => category.trim()),
    people: [...texts('ORGANIZER'), ...texts('ATTENDEE')].flatMap((address) => mailAddress(address)),
    alarms: alarmsOf(lines),
    own: ownProperties(own),
    problems,
  };
}

function mailAddress(value: string): string[] {
  const address = /^mailto:([^?]+)/i.exec(value.trim())?.[1];
  if (address === undefined) return [];
  try {
    return [decodeURIComponent(address).trim()];
  } catch {
    // A lone percent sign: the address as it stands.
    return [address.trim()];
  }
}

const OWN = 'X-LONGHAND-';

function ownProperties(lines: readonly ReadLine[]): ReadonlyMap<string, string> {
  return new Map(
    lines
      .filter(({ name }) => name.startsWith(OWN))
      .map(({ name, values }) => [name.slice(OWN.length), values.join(',')]),
  );
}

function alarmsOf(lines: readonly ReadLine[]): CalendarAlarm[] {
  return lines
    .filter(({ name, alarm }) => name === 'TRIGGER' && alarm !== null)
    .flatMap((trigger): CalendarAlarm[] => {
      const own = ownProperties(lines.filter(({ alarm }) => alarm === trigger.alarm));
      const value = trigger.values.join(',');
      const seconds = readDuration(value);
      if (seconds !== null) {
        const isFromEnd = trigger.params.get('related')?.toUpperCase() === 'END';
        return [{ type: 'before', seconds: 0 - seconds, isFromEnd, own }];
      }
      const at = readTime(value, trigger.params.get('tzid') ?? null);
      return at === null ? [] : [{ type: 'at', at, own }];
    });
}
