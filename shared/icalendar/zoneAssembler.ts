import { readContentLine } from './contentLine.ts';
import { decodeLine } from './decodeLine.ts';
import type { CalendarTime, ZoneDefinition, ZonePart } from './model.ts';
import type { UnfoldedLine } from './unfold.ts';
import { readOffset, timesOf } from './values.ts';

const MOST_ZONES = 1000;
const MOST_PARTS = 500;

interface OpenPart {
  offsetBefore: number | null;
  offset: number | null;
  starts: CalendarTime | null;
  rule: string;
  readonly addedDates: CalendarTime[];
}

/** Collects the VTIMEZONE components of a file. */
export class ZoneAssembler {
  readonly zones: ZoneDefinition[] = [];
  #open: { id: string; location: string; readonly parts: ZonePart[] } | null = null;
  #part: OpenPart | null = null;

  /** Whether the component belongs to a time zone. */
  begin(name: string): boolean {
    if (name === 'VTIMEZONE') {
      this.close();
      this.#open = { id: '', location: '', parts: [] };
      return true;
    }
    if (this.#open === null || (name !== 'STANDARD' && name !== 'DAYLIGHT')) return false;
    this.#finishPart();
    this.#part = { offsetBefore: null, offset: null, starts: null, rule: '', addedDates: [] };
    return true;
  }

  end(name: string): boolean {
    if (this.#open === null) return false;
    if (name === 'VTIMEZONE' || name === 'VCALENDAR') this.close();
    else if (name === 'STANDARD' || name === 'DAYLIGHT') this.#finishPart();
    else return false;
    return name !== 'VCALENDAR';
  }

  property(line: UnfoldedLine, name: string): void {
    const zone = this.#open;
    if (zone === null) return;
    const read = readContentLine(decodeLine(line.bytes, 'windows-1252').text);
    if (read === null) return;
    const value = read.values.join(',').trim();
    const part = this.#part;
    if (part === null) {
      if (name === 'TZID') zone.id = value;
      if (name === 'X-LIC-LOCATION') zone.location = value;
    } else if (name === 'TZOFFSETFROM') part.offsetBefore = readOffset(value);
    else if (name === 'TZOFFSETTO') part.offset = readOffset(value);
    else if (name === 'DTSTART') part.starts = timesOf(read)[0] ?? null;
    else if (name === 'RRULE') part.rule = value;
    else if (name === 'RDATE' && part.addedDates.length < MOST_PARTS) part.addedDates.push(...timesOf(read));
  }

  /** Ends what is open: the file says so, or forgot to. */
  close(): void {
    this.#finishPart();
    const zone = this.#open;
    this.#open = null;
    if (zone !== null && zone.id !== '' && this.zones.length < MOST_ZONES) this.zones.push(zone);
  }

  #finishPart(): void {
    const part = this.#part;
    this.#part = null;
    if (part === null || this.#open === null || this.#open.parts.length >= MOST_PARTS) return;
    const { offset, starts, rule, addedDates } = part;
    if (offset === null || starts === null) return;
    this.#open.parts.push({ offset, offsetBefore: part.offsetBefore ?? offset, starts, rule, addedDates });
  }
}
