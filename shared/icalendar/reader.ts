import { asciiText } from '../vcard/byteBuffer.ts';
import { LineSplitter } from '../vcard/lineSplitter.ts';
import { UnicodeInput } from '../vcard/unicodeInput.ts';
import { propertyName } from './contentLine.ts';
import { decodeEntry } from './decodeEntry.ts';
import type { HeldEntry, HeldLine } from './decodeEntry.ts';
import type { CalendarEntry, CalendarProblem, CalendarProblemCode, ZoneDefinition } from './model.ts';
import { Unfolder } from './unfold.ts';
import type { UnfoldedLine } from './unfold.ts';
import { ZoneAssembler } from './zoneAssembler.ts';

const MOST_LINES = 5000;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_PROBLEMS = 1000;

/** Properties of an entry and of its alarms that are of use; X-LONGHAND- ones are too. */
const USEFUL = new Set([
  'UID',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'DTSTART',
  'DUE',
  'COMPLETED',
  'RECURRENCE-ID',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'STATUS',
  'PERCENT-COMPLETE',
  'CATEGORIES',
  'ORGANIZER',
  'ATTENDEE',
  'TRIGGER',
]);

/** Components that only calendars have: a file that holds one is a calendar, be it a broken one. */
const CALENDAR_PARTS = new Set(['VCALENDAR', 'VEVENT', 'VTODO', 'VALARM', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

interface OpenEntry {
  readonly type: 'event' | 'task';
  readonly name: string;
  readonly begin: UnfoldedLine;
  readonly lines: HeldLine[];
  readonly problems: CalendarProblem[];
  /** Components inside it that are open, the innermost last. */
  readonly inside: string[];
  alarms: number;
  byteSize: number;
}

/**
 * Reads calendar files (RFC 5545, and what programs make of it) from bytes that come in pieces of any size. Holds one
 * entry at a time. Never throws on what a file contains: what is wrong stands in `problems`.
 */
export class CalendarReader {
  readonly #fallbackEncoding: string;
  readonly #problems: CalendarProblem[] = [];
  readonly #others = new Set<string>();
  readonly #zones = new ZoneAssembler();
  readonly #input: UnicodeInput;
  readonly #splitter: LineSplitter;
  readonly #unfolder: Unfolder;
  readonly #zoneRanges: { readonly start: number; readonly end: number }[] = [];
  #zoneStart: number | null = null;
  #ready: CalendarEntry[] = [];
  #entry: OpenEntry | null = null;
  /** Other components that are open and of no use. */
  #passedOver: string[] = [];
  #count = 0;
  #isCalendar = false;

  constructor(fallbackEncoding = 'windows-1252') {
    this.#fallbackEncoding = fallbackEncoding;
    this.#unfolder = new Unfolder((line) => this.#take(line));
    this.#splitter = new LineSplitter(MOST_BYTES, (line) => this.#unfolder.accept(line));
    this.#input = new UnicodeInput((start) => this.#splitter.startAt(start.skip, start.form === 'bytes' ? 1 : 2));
  }

  /** Problems outside of entries so far; those of an entry stand on it. */
  get problems(): readonly CalendarProblem[] {
    return this.#problems;
  }

  /** Time zones met so far. */
  get zones(): readonly ZoneDefinition[] {
    return this.#zones.zones;
  }

  /** Where they stand in the file, bytes. */
  get zoneRanges(): readonly { readonly start: number; readonly end: number }[] {
    return this.#zoneRanges;
  }

  /** Whether anything met so far belongs to a calendar. */
  get isCalendar(): boolean {
    return this.#isCalendar;
  }

  /** Takes the next piece of the file; answers the entries that it completed. */
  push(bytes: Uint8Array): CalendarEntry[] {
    this.#splitter.push(this.#input.push(bytes));
    return this.#takeReady();
  }

  /** The file is over; answers the last entries. */
  end(): CalendarEntry[] {
    this.#splitter.push(this.#input.end());
    this.#splitter.end();
    this.#unfolder.end();
    this.#finish(null, true);
    return this.#takeReady();
  }

  #takeReady(): CalendarEntry[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #take(line: UnfoldedLine): void {
    const head = asciiText(line.bytes.subarray(0, 100)).trim();
    const [, word, named] = /^(BEGIN|END)\s*:\s*([A-Za-z0-9-]+)/i.exec(head) ?? [];
    if (word === undefined || named === undefined) this.#property(line, propertyName(head));
    else if (word.toUpperCase() === 'BEGIN') this.#begin(line, named.toUpperCase());
    else this.#end(line, named.toUpperCase());
  }

  #begin(line: UnfoldedLine, name: string): void {
    if (CALENDAR_PARTS.has(name)) this.#isCalendar = true;
    if (name === 'VEVENT' || name === 'VTODO') {
      this.#finish(line.offset, true);
      this.#zones.close();
      this.#passedOver = [];
      const type = name === 'VEVENT' ? 'event' : 'task';
      this.#entry = { type, name, begin: line, lines: [], problems: [], inside: [], alarms: 0, byteSize: 0 };
    } else if (name === 'VCALENDAR') {
      this.#finish(line.offset, true);
      this.#zones.close();
      this.#passedOver = [];
    } else if (this.#entry !== null) {
      this.#entry.inside.push(name);
      if (name === 'VALARM') this.#entry.alarms += 1;
    } else if (this.#zones.begin(name)) {
      if (name === 'VTIMEZONE') this.#zoneStart = line.offset;
    } else {
      this.#passedOver.push(name);
      if (name === 'VALARM') this.#note('alarmAlone', line.number, '');
      else if (!this.#others.has(name) && this.#passedOver.length === 1) {
        this.#others.add(name);
        this.#note('otherComponent', line.number, name);
      }
    }
  }

  #end(line: UnfoldedLine, name: string): void {
    const entry = this.#entry;
    if (entry !== null) {
      const at = entry.inside.lastIndexOf(name);
      if (at >= 0) entry.inside.splice(at);
      else if (name === entry.name) this.#finish(line.end, entry.inside.length > 0);
      else if (name === 'VCALENDAR') this.#finish(line.offset, true);
      else entry.problems.push({ code: 'unexpectedEnd', line: line.number, detail: name });
      return;
    }
    if (this.#zones.end(name)) {
      if (name === 'VTIMEZONE' && this.#zoneStart !== null && line.end !== null) {
        this.#zoneRanges.push({ start: this.#zoneStart, end: line.end });
      }
      return;
    }
    const at = this.#passedOver.lastIndexOf(name);
    if (at >= 0) this.#passedOver.splice(at);
    else if (name !== 'VCALENDAR') this.#note('unexpectedEnd', line.number, name);
  }

  #property(line: UnfoldedLine, name: string | null): void {
    const entry = this.#entry;
    if (entry === null) {
      if (name !== null) this.#zones.property(line, name);
      else if (this.#passedOver.length === 0) this.#note('strayLine', line.number, asciiText(line.bytes).slice(0, 200));
      return;
    }
    const innermost = entry.inside.at(-1);
    if (innermost !== undefined && (innermost !== 'VALARM' || entry.inside.length > 1)) return;
    if (name !== null && !USEFUL.has(name) && !name.startsWith('X-LONGHAND-')) return;
    if (line.isCut) {
      entry.problems.push({ code: 'lineTooLong', line: line.number, detail: name ?? '' });
      return;
    }
    if (entry.lines.length >= MOST_LINES || entry.byteSize + line.bytes.length > MOST_BYTES) {
      if (entry.problems.every(({ code }) => code !== 'entryTooLarge')) {
        entry.problems.push({ code: 'entryTooLarge', line: entry.begin.number, detail: '' });
      }
      return;
    }
    entry.byteSize += line.bytes.length;
    const alarm = innermost === undefined ? null : entry.alarms - 1;
    entry.lines.push({ bytes: line.bytes, number: line.number, alarm });
  }

  #finish(end: number | null, isEndMissing: boolean): void {
    const entry = this.#entry;
    if (entry === null) return;
    this.#entry = null;
    const { type, begin, lines, problems } = entry;
    if (isEndMissing) problems.push({ code: 'entryNoEnd', line: begin.number, detail: '' });
    this.#count += 1;
    const held: HeldEntry = {
      type,
      lines,
      problems,
      end,
      index: this.#count,
      line: begin.number,
      offset: begin.offset,
    };
    this.#ready.push(decodeEntry(held, this.#fallbackEncoding));
  }

  #note(code: CalendarProblemCode, line: number, detail: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ code, line, detail });
  }
}

/** The whole of a file that is in memory. */
export function readCalendarFile(bytes: Uint8Array, fallbackEncoding?: string) {
  const reader = new CalendarReader(fallbackEncoding);
  const entries: readonly CalendarEntry[] = [...reader.push(bytes), ...reader.end()];
  const { problems, zones, isCalendar } = reader;
  return { entries, problems, zones, isCalendar };
}
