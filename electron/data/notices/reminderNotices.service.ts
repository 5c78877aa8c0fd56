import { setImmediate } from 'node:timers/promises';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Notice } from '#shared/notices/notice.ts';
import { openOccurrences } from '#shared/reminders/nextOpen.rules.ts';
import type { OpenOccurrence, Settled } from '#shared/reminders/nextOpen.rules.ts';
import type { NoticeBefore } from '#shared/reminders/reminder.ts';
import type { Readable } from '../database/handles.ts';
import { localDay, localTime } from '../localTime.ts';
import { settledOf } from '../reminders/reminders.service.ts';
import { noticesFromColumn, seriesFromRow } from '../reminders/reminders.table.ts';
import { momentsOf, WHEN_DUE } from './moments.ts';
import type { Moment } from './moments.ts';
import { givenKeys, noticedById, noticedOnce, noticedSeries } from './notices.repository.ts';
import type { NoticedRow, SeriesStamp } from './notices.repository.ts';

/** Days after which nothing is told any more, and marks are thrown away. */
export const DAYS_KEPT = 400;
/** A change stamped so much later than now says that a clock was wrong, not that it was changed later. */
const CLOCK_TOLERANCE_DAYS = 1;
const SERIES_AT_ONCE = 50;
const KEYS_AT_ONCE = 2000;
/** Days after which a series is reckoned anew, though nothing of it came. */
const LONGEST_REST = 35;
const MINUTES_A_DAY = 1440;

/** A notice that has come, with everything that is told by it. */
export interface Come {
  readonly notice: Notice;
  /** When the last of its moments was. */
  readonly at: string;
  /** The keys of all its moments that have come: none of them comes again. */
  readonly keys: readonly string[];
}

export interface Found {
  readonly come: readonly Come[];
  /** Keys of notices that will never come, so that they are not looked for again. */
  readonly passed: readonly string[];
  /** To be kept once all of that is marked as given. */
  readonly rests: Rests;
}

/**
 * Until when nothing comes of a series, so that it is not reckoned anew every half minute. While the series is what it
 * was then, everything that had come at `from` is marked.
 */
export interface Rest {
  readonly version: number;
  readonly updatedAt: string;
  readonly noticesAt: string;
  readonly from: string;
  readonly until: string;
}

/** By uid: ids mean others in another file. */
export type Rests = ReadonlyMap<string, Rest>;

interface Asked {
  /** Now, on the wall clock. */
  readonly at: string;
  readonly noticesAt: string;
}

/** The notices of reminders that have come by now and were not given. @param rests what was found the last time */
export async function reminderNotices(readable: Readable, asked: Asked, rests: Rests): Promise<Found> {
  const today = asked.at.slice(0, 10);
  const once = await noticedOnce(readable, { today, oldest: addDays(today, -DAYS_KEPT) });
  const series = await seriesToAsk(readable, asked, rests);
  const asking = [...once.map((row) => ({ row, candidates: [onlyCandidate(row, asked)] })), ...series.asked];
  const candidates = asking.flatMap((one) => one.candidates);
  const keys = candidates.flatMap(({ come, passed }) => [...come, ...passed].map(({ key }) => key));
  const given = await givenOf(readable, keys);
  const come = asking.flatMap((one) => comeOf(one.row, one.candidates, given) ?? []);
  const passed = candidates.flatMap((candidate) => candidate.passed.map(({ key }) => key));
  return { come, passed: passed.filter((key) => !given.has(key)), rests: series.rests };
}

/** At the first question after a start there may be tens of thousands. */
async function givenOf(readable: Readable, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const given = new Set<string>();
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    for (const key of await givenKeys(readable, keys.slice(start, start + KEYS_AT_ONCE))) given.add(key);
    await setImmediate();
  }
  return given;
}

function onlyCandidate(row: NoticedRow, asked: Asked): Candidate {
  const { next_original_on: originalOn, next_on: on, next_time: time } = row;
  return candidateOf(askedRow(row, asked, ''), { originalOn: originalOn ?? on, on, time });
}

/** A reminder with what all its occurrences are asked by. */
interface AskedRow extends Asked {
  readonly row: NoticedRow;
  readonly noticesBefore: readonly NoticeBefore[];
  /** Everything up to this moment is marked already; '' where that is not known. */
  readonly markedThrough: string;
  /** What would have come before this moment, when the reminder was written, does not come. */
  readonly since: string;
  /** What would have come before this moment is not told any more. */
  readonly oldest: string;
}

function askedRow(row: NoticedRow, asked: Asked, markedThrough: string): AskedRow {
  const oldest = `${addDays(asked.at.slice(0, 10), -DAYS_KEPT)}T00:00`;
  return {
    ...asked,
    row,
    noticesBefore: noticesFromColumn(row.notices_before),
    markedThrough,
    since: changedAt(row, asked.at),
    oldest,
  };
}

type KeyedMoment = Moment & { readonly key: string };

/** An occurrence with those of its moments that have come, and those that came before it was last changed. */
interface Candidate {
  readonly occurrence: OpenOccurrence;
  readonly come: readonly KeyedMoment[];
  readonly passed: readonly KeyedMoment[];
  /** The first moment that is still to come, or null. */
  readonly next: string | null;
}

function candidateOf(asked: AskedRow, occurrence: OpenOccurrence): Candidate {
  const { row, at, since } = asked;
  const moments = momentsOf(occurrence, asked.noticesBefore, asked.noticesAt);
  const by = moments
    .filter((moment) => moment.at <= at && moment.at >= asked.oldest && moment.at > asked.markedThrough)
    .map((moment): KeyedMoment => ({ ...moment, key: keyOf(row, occurrence, moment) }));
  const future = moments.filter((moment) => moment.at > at).map((moment) => moment.at);
  return {
    occurrence,
    come: by.filter((moment) => moment.at >= since),
    passed: by.filter((moment) => moment.at < since),
    next: future.length === 0 ? null : future.reduce((one, other) => (one < other ? one : other)),
  };
}

/** When the reminder was last written, on the wall clock: what would have come before that does not come. */
function changedAt({ updated_at: updatedAt }: NoticedRow, at: string): string {
  const day = localDay(updatedAt);
  if (day > addDays(at.slice(0, 10), CLOCK_TOLERANCE_DAYS)) return '';
  return `${day}T${localTime(updatedAt)}`;
}

function keyOf(row: NoticedRow, { originalOn, on, time }: OpenOccurrence, { offset }: Moment): string {
  return `reminder:${row.id}:${originalOn}:${on}:${time ?? ''}:${offset}`;
}

/** One notice for all that came meanwhile of a reminder: the last says what the others would. Null where nothing is new. */
function comeOf(row: NoticedRow, candidates: readonly Candidate[], given: ReadonlySet<string>): Come | null {
  const fresh = candidates
    // What was told when it was due is not told once more for an earlier moment.
    .filter(({ come }) => !come.some(({ key, offset }) => offset === WHEN_DUE && given.has(key)))
    .flatMap(({ come, occurrence }) => come.map((moment) => ({ ...moment, occurrence })))
    .filter(({ key }) => !given.has(key));
  const [first] = fresh;
  if (first === undefined) return null;
  const last = fresh.reduce((one, other) => (other.at > one.at ? other : one), first);
  const { originalOn, on, time } = last.occurrence;
  const notice: Notice = {
    key: last.key,
    about: { type: 'reminder', reminderId: row.id, originalOn },
    text: row.text,
    specialDay: null,
    contactName: row.contact_name,
    on,
    time,
  };
  return { notice, at: last.at, keys: fresh.map(({ key }) => key) };
}

/** A series with its occurrences of which something has come, and until when nothing more does. */
interface AskedSeries {
  readonly row: NoticedRow;
  readonly candidates: readonly Candidate[];
  readonly rest: Rest;
}

/** Of a series every open occurrence is told, though an earlier one is still open. */
async function seriesToAsk(
  readable: Readable,
  asked: Asked,
  known: Rests,
): Promise<{ readonly asked: readonly AskedSeries[]; readonly rests: Rests }> {
  const today = asked.at.slice(0, 10);
  // Only those whose notices have begun are kept: who comes back from the bin is reckoned from the beginning.
  const rests = new Map<string, Rest>();
  const due: number[] = [];
  for (const stamp of await noticedSeries(readable, today)) {
    const rest = known.get(stamp.uid);
    if (rest !== undefined && isOf(rest, stamp, asked)) rests.set(stamp.uid, rest);
    if (asked.at >= (rests.get(stamp.uid)?.until ?? '')) due.push(stamp.id);
  }
  const series: AskedSeries[] = [];
  for (let start = 0; start < due.length; start += SERIES_AT_ONCE) {
    const ids = due.slice(start, start + SERIES_AT_ONCE);
    const rows = await noticedById(readable, ids, today);
    const settled = await settledOf(readable, ids);
    for (const row of rows) {
      const markedThrough = rests.get(row.uid)?.from ?? '';
      series.push(askedSeries(askedRow(row, asked, markedThrough), settled.get(row.id) ?? []));
    }
    await setImmediate();
  }
  for (const { row, rest } of series) rests.set(row.uid, rest);
  return { asked: series, rests };
}

function askedSeries(asked: AskedRow, settled: readonly Settled[]): AskedSeries {
  const { row, at, noticesAt, noticesBefore, markedThrough, oldest } = asked;
  const today = at.slice(0, 10);
  const leads = noticesBefore.map(({ unit, count }) => (unit === 'days' ? count : Math.ceil(count / MINUTES_A_DAY)));
  const lead = Math.min(DAYS_KEPT, Math.max(0, ...leads));
  const candidatesBetween = (from: string, to: string) =>
    openOccurrences(seriesFromRow(row), settled, { from, to }).map((one) => candidateOf(asked, one));
  const first = [row.next_on, oldest.slice(0, 10), markedThrough.slice(0, 10)];
  const last = addDays(today, lead + 1);
  const near = candidatesBetween(
    first.reduce((one, other) => (one > other ? one : other)),
    last,
  );
  // What is due after these days has its first notice on the day after tomorrow or later: the next weeks are looked
  // through only where nothing comes before.
  const isSoon = near.some(({ next }) => next !== null && next < `${addDays(today, 2)}T00:00`);
  const far = isSoon ? [] : candidatesBetween(addDays(last, 1), addDays(last, LONGEST_REST));
  const until = [...near, ...far].reduce(
    (soonest, { next }) => (next !== null && next < soonest ? next : soonest),
    `${addDays(today, LONGEST_REST)}T00:00`,
  );
  return {
    row,
    candidates: near.filter(({ come, passed }) => come.length + passed.length > 0),
    rest: { version: row.version, updatedAt: row.updated_at, noticesAt, from: at, until },
  };
}

/** Whether the series is still what it was when it was reckoned, and the clock was not set back since. */
function isOf(rest: Rest, stamp: SeriesStamp, { at, noticesAt }: Asked): boolean {
  return (
    rest.version === stamp.version &&
    rest.updatedAt === stamp.updated_at &&
    rest.noticesAt === noticesAt &&
    at >= rest.from
  );
}
