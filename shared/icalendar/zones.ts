import { dateOfDayNumber, dayNumberOf } from '../kernel/calendarMath.ts';
import type { CalendarTime, ZoneDefinition } from './model.ts';
import { definedOffsetAt, definedOffsetAtMoment } from './zoneDefinition.ts';

/** Minutes on a clock since 1970-01-01 00:00 of that clock. */
type Minutes = number;

const DAY = 1440;

function minutesOf(date: string, time: string): Minutes {
  return dayNumberOf(date) * DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clockOf(minutes: Minutes): { readonly date: string; readonly time: string } {
  const day = Math.floor(minutes / DAY);
  const rest = minutes - day * DAY;
  const two = (part: number) => String(part).padStart(2, '0');
  return { date: dateOfDayNumber(day), time: `${two(Math.floor(rest / 60))}:${two(rest % 60)}` };
}

/** What Outlook calls the zones that its users write from most, should the file not say what they are. */
const WINDOWS_NAMES: Readonly<Record<string, string>> = {
  'China Standard Time': 'Asia/Shanghai',
  'Taipei Standard Time': 'Asia/Taipei',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  'Singapore Standard Time': 'Asia/Singapore',
  'India Standard Time': 'Asia/Kolkata',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
};

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      ...parts,
      hourCycle: 'h23',
      timeZone: zone,
      era: 'short',
    });
  } catch {
    // A name that the platform does not know is an answer: the file may define it.
  }
  if (formats.size < 1000) formats.set(zone, format);
  return format;
}

/** Minutes east of UTC at a moment (minutes of UTC). */
function offsetAt(format: Intl.DateTimeFormat, utc: Minutes): number {
  const parts = new Map(format.formatToParts(utc * 60_000).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return minutesOf(date, `${part('hour')}:${part('minute')}`) - utc;
}

/** The time zones of a file: by their names in the world, else as the file defines them. */
export class Zones {
  readonly #definitions: ReadonlyMap<string, ZoneDefinition>;

  constructor(definitions: readonly ZoneDefinition[]) {
    this.#definitions = new Map(definitions.map((zone) => [zone.id, zone]));
  }

  /** The name by which the world knows a TZID, or null. */
  worldName(tzid: string): string | null {
    const location = this.#definitions.get(tzid)?.location ?? '';
    const candidates = [tzid, /[A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(tzid)?.[0] ?? '', location];
    for (const name of candidates) if (name !== '' && formatOf(name) !== null) return name;
    return this.#definitions.has(tzid) ? null : (WINDOWS_NAMES[tzid] ?? null);
  }

  /** Whether it is known what a TZID means. */
  isKnown(tzid: string): boolean {
    return this.worldName(tzid) !== null || this.#definitions.has(tzid);
  }

  /** Whether clocks of both zones show the same at that time, and always where both have a name in the world. */
  isSameZone(time: CalendarTime, zone: string): boolean {
    if (time.zone === null || time.time === null || time.zone === zone) return true;
    const name = this.worldName(time.zone);
    if (name !== null && formatOf(name)?.resolvedOptions().timeZone === formatOf(zone)?.resolvedOptions().timeZone) {
      return true;
    }
    // Midwinter and midsummer tell zones apart that agree on one day by chance.
    const year = time.date.slice(0, 4);
    return [time.date, `${year}-01-15`, `${year}-07-15`].every((date) => {
      const there = { ...time, date, time: time.time ?? '12:00' };
      const here = this.inZone(there, zone);
      return here?.date === there.date && here.time === there.time;
    });
  }

  /**
   * What the clock shows in `zone` (a TZID of the file or a name in the world) at that time. A whole day and a time
   * without a zone are the same everywhere. Null where a zone is not known.
   */
  inZone(time: CalendarTime, zone: string): CalendarTime | null {
    if (time.time === null || time.zone === null || time.zone === zone) return time;
    const utc = this.#toUtc(time.zone, minutesOf(time.date, time.time));
    const minutes = utc === null ? null : this.#fromUtc(zone, utc);
    return minutes === null ? null : { ...clockOf(minutes), zone };
  }

  #toUtc(tzid: string, local: Minutes): Minutes | null {
    const name = this.worldName(tzid);
    const format = name === null ? null : formatOf(name);
    if (format === null) {
      const zone = this.#definitions.get(tzid);
      return zone === undefined ? null : local - definedOffsetAt(zone, local);
    }
    const near = local - offsetAt(format, local);
    return local - offsetAt(format, near);
  }

  #fromUtc(tzid: string, utc: Minutes): Minutes | null {
    const name = this.worldName(tzid);
    const format = name === null ? null : formatOf(name);
    if (format !== null) return utc + offsetAt(format, utc);
    const zone = this.#definitions.get(tzid);
    return zone === undefined ? null : utc + definedOffsetAtMoment(zone, utc);
  }
}
