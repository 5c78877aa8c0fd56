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
import { givenKeys, noticedOnce, noticedSeries } from './notices.repository.ts';
import type { NoticedRow } from './notices.repository.ts';

/** Days after which nothing is told any more, and marks are thrown away. */
export const DAYS_KEPT = 400;
/** A change stamped so much later than now says that a clock was wrong, not that it was changed later. */
const CLOCK_TOLERANCE_DAYS = 1;
const SERIES_AT_ONCE = 50;
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
}

/** Until when nothing comes of a series, so that it is not reckoned anew every half minute. */
export interface Rest {
  readonly version: number;
  readonly updatedAt: string;
  readonly noticesAt: string;
  readonly from: string;
  readonly until: string;
}

/** By uid: ids mean others in another file. */
export type Rests = Map<string, Rest>;

interface Asked {
  /** Now, on the wall clock. */
  readonly at: string;
  readonly noticesAt: string;
}

/** The notices of reminders that have come by now and were not given. Keeps in `rests` what need not be asked soon. */
export async function reminderNotices(readable: Readable, asked: Asked, rests: Rests): Promise<Found> {
  const today = asked.at.slice(0, 10);
  const once = await noticedOnce(readable, { today, oldest: addDays(today, -DAYS_KEPT) });
  const series = await seriesToAsk(readable, asked, rests);
  const asking = [...once.map((row) => ({ row, candidates: [onlyCandidate(row, asked)], rest: null })), ...series];
  const candidates = asking.flatMap((one) => one.candidates);
  const keys = candidates.flatMap(({ come, passed }) => [...come, ...passed].map(({ key }) => key));
  const given = await givenKeys(readable, keys);
  const come = asking.flatMap((one) => {
    const its = comeOf(one.row, one.candidates, given);
    if (its === null && one.rest !== null) rests.set(one.row.uid, one.rest);
    return its === null ? [] : [its];
  });
  const passed = candidates.flatMap((candidate) => candidate.passed.map(({ key }) => key));
  return { come, passed: passed.filter((key) => !given.has(key)) };
}

function onlyCandidate(row: NoticedRow, asked: Asked): Candidate {
  const { next_original_on: originalOn, next_on: on, next_time: time } = row;
  return candidateOf(row, { originalOn: originalOn ?? on, on, time }, asked);
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

function candidateOf(row: NoticedRow, occurrence: OpenOccurrence, asked: Asked): Candidate {
  const { at, noticesAt } = asked;
  const oldest = `${addDays(at.slice(0, 10), -DAYS_KEPT)}T00:00`;
  const since = changedAt(row, at);
  const moments = momentsOf(occurrence, beforeOf(row), noticesAt).map((moment): KeyedMoment => ({
    ...moment,
    key: keyOf(row, occurrence, moment),
  }));
  const by = moments.filter((moment) => moment.at <= at && moment.at >= oldest);
  const future = moments.filter((moment) => moment.at > at).map((moment) => moment.at);
  return {
    occurrence,
    come: by.filter((moment) => moment.at >= since),
    passed: by.filter((moment) => moment.at < since),
    next: future.length === 0 ? null : future.reduce((one, other) => (one < other ? one : other)),
  };
}

function beforeOf(row: NoticedRow): NoticeBefore[] {
  return noticesFromColumn(row.notices_before);
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
async function seriesToAsk(readable: Readable, asked: Asked, rests: Rests): Promise<AskedSeries[]> {
  const rows = await noticedSeries(readable, asked.at.slice(0, 10));
  const resting = rows.filter((row) => isResting(rests.get(row.uid), row, asked));
  const kept = resting.map(({ uid }) => [uid, rests.get(uid)] as const);
  rests.clear();
  for (const [uid, rest] of kept) if (rest !== undefined) rests.set(uid, rest);
  const due = rows.filter(({ uid }) => !rests.has(uid));
  const series: AskedSeries[] = [];
  for (let start = 0; start < due.length; start += SERIES_AT_ONCE) {
    const piece = due.slice(start, start + SERIES_AT_ONCE);
    const settled = await settledOf(
      readable,
      piece.map(({ id }) => id),
    );
    series.push(...piece.map((row) => askedSeries(row, settled.get(row.id) ?? [], asked)));
    await setImmediate();
  }
  return series;
}

function askedSeries(row: NoticedRow, settled: readonly Settled[], asked: Asked): AskedSeries {
  const today = asked.at.slice(0, 10);
  const leads = beforeOf(row).map(({ unit, count }) => (unit === 'days' ? count : Math.ceil(count / MINUTES_A_DAY)));
  const oldest = addDays(today, -DAYS_KEPT);
  const range = {
    from: row.next_on > oldest ? row.next_on : oldest,
    to: addDays(today, Math.min(DAYS_KEPT, Math.max(0, ...leads)) + 1),
  };
  const all = openOccurrences(seriesFromRow(row), settled, range).map((one) => candidateOf(row, one, asked));
  const tomorrow = `${addDays(today, 1)}T00:00`;
  const until = all.reduce((first, { next }) => (next !== null && next < first ? next : first), tomorrow);
  return {
    row,
    candidates: all.filter(({ come, passed }) => come.length + passed.length > 0),
    rest: { version: row.version, updatedAt: row.updated_at, noticesAt: asked.noticesAt, from: asked.at, until },
  };
}

function isResting(rest: Rest | undefined, row: NoticedRow, { at, noticesAt }: Asked): boolean {
  return (
    rest !== undefined &&
    rest.version === row.version &&
    rest.updatedAt === row.updated_at &&
    rest.noticesAt === noticesAt &&
    at >= rest.from &&
    at < rest.until
  );
}
