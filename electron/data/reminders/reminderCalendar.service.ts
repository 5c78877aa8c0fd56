import { setImmediate } from 'node:timers/promises';
import { LonghandError } from '#shared/errors.ts';
import { daysBetween } from '#shared/kernel/calendarMath.ts';
import { openOccurrences } from '#shared/reminders/nextOpen.rules.ts';
import type { Occurrence, OpenOccurrence } from '#shared/reminders/nextOpen.rules.ts';
import { ReminderKind } from '#shared/reminders/reminder.ts';
import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import type { Readable } from '../database/handles.ts';
import { calendarRowsOf, openOnce, openSeries, settledBetween } from './reminderCalendar.repository.ts';
import type { CalendarRange, CalendarRow, SettledRow } from './reminderCalendar.repository.ts';
import { isRepeating, seriesFromRow } from './reminders.table.ts';
import { settledWithin } from './settled.repository.ts';

/** Most days of one calendar. */
const MOST_DAYS = 400;
/** Series that are reckoned before other work of this thread has its turn. */
const SERIES_AT_ONCE = 250;

/**
 * Every occurrence between two days, by date and time, those without a time first.
 * @throws INVALID_VALUE (`to`, rule `rangeTooLong`)
 */
export async function reminderCalendar(
  readable: Readable,
  { limit, ...range }: CalendarRange & { readonly limit: number },
): Promise<{ items: CalendarSlip[]; isCut: boolean }> {
  const days = daysBetween(range.from, range.to);
  if (days < 0) return { items: [], isCut: false };
  if (days > MOST_DAYS) throw new LonghandError('INVALID_VALUE', { field: 'to', rule: 'rangeTooLong' });
  const settled = await settledBetween(readable, range, limit + 1);
  // Where these alone are too many, nothing after the last of them is shown.
  const shownRange = settled.length > limit ? { ...range, to: settled.at(-1)?.on ?? range.to } : range;
  const once = await openOnce(readable, shownRange, limit + 1);
  const series = await openSeries(readable, shownRange);
  const about = await aboutSettled(readable, settled, [...once, ...series]);
  const entries = [
    ...once.map((row) => entryOf(row, nextOf(row), 'open')),
    ...(await openOfSeries(readable, series, shownRange)),
    ...settledEntries(settled, about),
  ];
  // Slips are made of those only that are shown.
  const shown = entries.toSorted(byDay).slice(0, limit);
  return { items: shown.map(slipOf), isCut: entries.length > limit };
}

/** An occurrence with its reminder and its place in the order. */
interface Entry extends Occurrence {
  readonly key: string;
  readonly row: CalendarRow;
}

function entryOf(row: CalendarRow, { originalOn, on, time }: OpenOccurrence, state: Occurrence['state']): Entry {
  return { key: time === null ? on : on + time, row, originalOn, on, time, state };
}

function nextOf({ next_original_on: originalOn, next_on: on, next_time: time }: CalendarRow): OpenOccurrence {
  return { originalOn: originalOn ?? on, on, time };
}

/** The reminders of what is settled, by id; most of them are at hand already. */
async function aboutSettled(
  readable: Readable,
  settled: readonly SettledRow[],
  atHand: readonly CalendarRow[],
): Promise<ReadonlyMap<number, CalendarRow>> {
  const rows = new Map(atHand.map((row) => [row.id, row]));
  const missing = new Set(settled.map((one) => one.reminder_id).filter((id) => !rows.has(id)));
  for (const row of await calendarRowsOf(readable, [...missing])) rows.set(row.id, row);
  return rows;
}

async function openOfSeries(readable: Readable, rows: readonly CalendarRow[], range: CalendarRange): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let start = 0; start < rows.length; start += SERIES_AT_ONCE) {
    const piece = rows.slice(start, start + SERIES_AT_ONCE);
    const ids = piece.map(({ id }) => id);
    const settled = await settledWithin(readable, ids, range);
    for (const row of piece) {
      for (const open of openOccurrences(seriesFromRow(row), settled.get(row.id) ?? [], range))
        entries.push(entryOf(row, open, 'open'));
    }
    await setImmediate();
  }
  return entries;
}

function settledEntries(settled: readonly SettledRow[], about: ReadonlyMap<number, CalendarRow>): Entry[] {
  const entries: Entry[] = [];
  for (const {
    reminder_id: id,
    original_on: originalOn,
    on,
    moved_to: movedTo,
    moved_time: movedTime,
    state,
  } of settled) {
    const row = about.get(id);
    if (row === undefined) continue;
    const time = movedTo === null ? row.due_time : movedTime;
    entries.push(entryOf(row, { originalOn, on, time }, state));
  }
  return entries;
}

function byDay(one: Entry, other: Entry): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.row.id - other.row.id || (one.originalOn < other.originalOn ? -1 : 1);
}

function slipOf({ row, originalOn, on, time, state }: Entry): CalendarSlip {
  return {
    reminderId: row.id,
    version: row.version,
    originalOn,
    on,
    time,
    text: row.text,
    kind: ReminderKind.parse(row.kind),
    contact: row.contact_id === null ? null : { id: row.contact_id, displayName: row.contact_name ?? '' },
    staff: row.staff_id === null ? null : { id: row.staff_id, displayName: row.staff_name ?? '' },
    isRepeating: isRepeating(row),
    state,
  };
}
