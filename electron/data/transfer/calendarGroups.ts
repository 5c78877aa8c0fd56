import { Zones } from '#shared/icalendar/index.ts';
import { CalendarReader } from '#shared/icalendar/index.ts';
import type { CalendarEntry, CalendarProblem } from '#shared/icalendar/index.ts';
import type { CalendarGroup } from '#shared/transfer/calendarPlan.ts';
import { piecesOf } from './staging.ts';
import type { ByteRange, StagedFile } from './staging.ts';

/** What has to be known of a whole calendar before its entries can be read one by one. */
export interface CalendarSurvey {
  readonly zones: Zones;
  /** Where its time zones stand. */
  readonly zoneRanges: readonly ByteRange[];
  readonly problems: readonly CalendarProblem[];
  /** Entries that stand in for a day of a series, by its uid. */
  readonly overrides: ReadonlyMap<string, readonly CalendarEntry[]>;
}

/** Entries that are handled together, and how far the file is read. */
export interface CalendarPiece {
  readonly groups: readonly CalendarGroup[];
  readonly bytesRead: number;
}

export interface ReadingOptions {
  readonly fallbackEncoding: string;
  /** Lets other work go on, and throws when the person cancelled. */
  readonly pause: () => Promise<void>;
  readonly onRead: (bytes: number) => void;
}

/** Exceptions held at once; further ones are read as entries of their own. */
const MOST_OVERRIDES = 100_000;
const GROUPS_AT_ONCE = 100;

/** Reads a calendar once for its time zones and for the exceptions of its series, which may stand anywhere. */
export async function surveyCalendar(file: StagedFile, options: ReadingOptions): Promise<CalendarSurvey> {
  const reader = new CalendarReader(options.fallbackEncoding);
  const overrides = new Map<string, CalendarEntry[]>();
  let held = 0;
  const keep = (entries: readonly CalendarEntry[]) => {
    for (const entry of entries) {
      if (!isException(entry) || held >= MOST_OVERRIDES) continue;
      held += 1;
      const ofSeries = overrides.get(entry.uid);
      if (ofSeries === undefined) overrides.set(entry.uid, [entry]);
      else ofSeries.push(entry);
    }
  };
  let bytesRead = 0;
  for await (const piece of piecesOf(file)) {
    keep(reader.push(piece));
    bytesRead += piece.length;
    options.onRead(bytesRead);
    await options.pause();
  }
  keep(reader.end());
  return { zones: new Zones(reader.zones), zoneRanges: reader.zoneRanges, problems: reader.problems, overrides };
}

function isException({ replaces, uid }: CalendarEntry): boolean {
  return replaces !== null && uid !== '';
}

/** The entries of a calendar, each series with its exceptions; exceptions of no series come last, one by one. */
export async function* calendarPieces(
  file: StagedFile,
  survey: CalendarSurvey,
  options: ReadingOptions,
): AsyncGenerator<CalendarPiece, void> {
  const reader = new CalendarReader(options.fallbackEncoding);
  const left = new Map(survey.overrides);
  const groupOf = (entry: CalendarEntry): CalendarGroup[] => {
    if (isException(entry) && survey.overrides.has(entry.uid)) return [];
    const overrides = entry.rules.length > 0 ? (left.get(entry.uid) ?? []) : [];
    if (overrides.length > 0) left.delete(entry.uid);
    return [{ entry, overrides }];
  };
  let waiting: CalendarGroup[] = [];
  let bytesRead = 0;
  for await (const piece of piecesOf(file)) {
    waiting.push(...reader.push(piece).flatMap((entry) => groupOf(entry)));
    bytesRead += piece.length;
    options.onRead(bytesRead);
    await options.pause();
    for (; waiting.length >= GROUPS_AT_ONCE; waiting = waiting.slice(GROUPS_AT_ONCE)) {
      yield { groups: waiting.slice(0, GROUPS_AT_ONCE), bytesRead };
    }
  }
  waiting.push(...reader.end().flatMap((entry) => groupOf(entry)));
  for (const entries of left.values()) waiting.push(...entries.map((entry) => ({ entry, overrides: [] })));
  for (let start = 0; start < waiting.length; start += GROUPS_AT_ONCE) {
    yield { groups: waiting.slice(start, start + GROUPS_AT_ONCE), bytesRead };
  }
}
