import { dueDates, missedCount } from '#shared/reminders/nextOpen.rules.ts';
import type { Reminder, ReminderFilter, Slip } from '#shared/reminders/reminder.ts';
import { LonghandError } from '#shared/errors.ts';
import { atVersion } from '../atVersion.ts';
import type { Readable } from '../database/handles.ts';
import { localDay } from '../localTime.ts';
import { doneCursor, donePlace, openCursor, openPlace } from './reminderCursor.ts';
import {
  countOf,
  donePage,
  matchingReminders,
  occurrencesOf,
  openPage,
  openReminders,
  reminderById,
} from './reminders.repository.ts';
import type { DueRange, OwnerId, RowPage } from './reminders.repository.ts';
import { settledFromNext } from './settled.repository.ts';
import type { SettledOf } from './settled.repository.ts';
import { NO_DAY, reminderFromRow, seriesFromRow, settledFromRow } from './reminders.table.ts';
import type { LastDue, NamedReminderRow, OccurrenceRow } from './reminders.table.ts';

/** Topics of a change of reminders. */
export const REMINDER_TOPICS = ['reminders', 'history'] as const;

export interface SlipPage {
  readonly items: Slip[];
  readonly nextCursor: string | null;
}

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  /** Occurrences before this day that are still open were missed. */
  readonly today: string;
}

/** The row of a reminder. @throws NOT_FOUND */
export async function existingReminder(readable: Readable, id: number): Promise<NamedReminderRow> {
  const row = await reminderById(readable, id);
  if (row === null) throw new LonghandError('NOT_FOUND', { entity: 'reminder', id });
  return row;
}

/** The row if it still is what was read. @throws NOT_FOUND, VERSION_CONFLICT */
export async function reminderOfVersion(
  readable: Readable,
  id: number,
  version: number | undefined,
): Promise<NamedReminderRow> {
  return atVersion(await existingReminder(readable, id), { entity: 'reminder', id, version });
}

/** @throws NOT_FOUND */
export async function getReminder(readable: Readable, id: number): Promise<Reminder> {
  const row = await existingReminder(readable, id);
  return reminderFromRow(row, await lastDueOf(readable, row));
}

async function lastDueOf(readable: Readable, row: NamedReminderRow): Promise<LastDue | null> {
  if (row.next_on !== NO_DAY) return null;
  return lastDue((await occurrencesOf(readable, [row.id])).get(row.id) ?? [], row.due_time);
}

/** The occurrence that was due last; null where nothing of the reminder was ever settled. */
function lastDue(settled: readonly OccurrenceRow[], time: string | null): LastDue | null {
  const due = settled.map((row) => ({
    originalOn: row.original_on,
    on: row.moved_to ?? row.original_on,
    time: row.moved_to === null ? time : row.moved_time,
  }));
  return due.reduce<LastDue | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);
}

/** A page of a filter. @throws INVALID_VALUE for a cursor that is broken or belongs to the other state */
export async function pageOfReminders(
  readable: Readable,
  { filter = {}, limit, cursor, today }: PageRequest & { readonly filter?: ReminderFilter | undefined },
): Promise<SlipPage> {
  const query = matchingReminders(readable, filter);
  if (filter.state !== 'done') return await openSlips(readable, query, { limit, cursor, today });
  const page = await donePage(query, placed(cursor, donePlace), limit);
  const last = page.hasMore ? page.rows.at(-1) : undefined;
  return {
    items: await slipsOf(readable, page, today),
    nextCursor: last === undefined ? null : doneCursor({ doneAt: last.last_done_at, id: last.id }),
  };
}

/** A page of open ones that are due on these days. */
export async function pageOfDue(
  readable: Readable,
  { range, ownerId, ...page }: PageRequest & { readonly range: DueRange; readonly ownerId?: OwnerId },
): Promise<SlipPage> {
  return await openSlips(readable, openReminders(readable, range, ownerId), page);
}

async function openSlips(
  readable: Readable,
  query: ReturnType<typeof openReminders>,
  { limit, cursor, today }: PageRequest,
): Promise<SlipPage> {
  const page = await openPage(query, placed(cursor, openPlace), limit);
  const last = page.hasMore ? page.rows.at(-1) : undefined;
  return {
    items: await slipsOf(readable, page, today),
    nextCursor: last === undefined ? null : openCursor({ on: last.next_on, time: last.next_time, id: last.id }),
  };
}

function placed<Place>(cursor: string | null | undefined, placeOf: (cursor: string) => Place): Place | null {
  return cursor === null || cursor === undefined ? null : placeOf(cursor);
}

/** What is settled is read for those only whose slip depends on it. */
async function slipsOf(readable: Readable, { rows }: RowPage, today: string): Promise<Slip[]> {
  const mayHaveMissed = (row: NamedReminderRow) => row.rule !== null && row.next_on < today;
  const settled = await settledFromNext(readable, idsOf(rows.filter(mayHaveMissed)));
  const over = await occurrencesOf(readable, idsOf(rows.filter((row) => row.next_on === NO_DAY)));
  return rows.map((row) => {
    const { next_on: nextOn } = row;
    const its = settled.get(row.id) ?? [];
    const missed = mayHaveMissed(row) ? missedCount(seriesFromRow(row), its, today, nextOn) : 0;
    const last = nextOn === NO_DAY ? lastDue(over.get(row.id) ?? [], row.due_time) : null;
    return { ...reminderFromRow(row, last), missedCount: missed };
  });
}

function idsOf(rows: readonly { readonly id: number }[]): readonly number[] {
  return rows.map(({ id }) => id);
}

/** What is settled of these reminders from their earliest open occurrence on: what came before decides nothing. */
export async function settledOf(readable: Readable, reminderIds: readonly number[]): Promise<SettledOf> {
  return await settledFromNext(readable, reminderIds);
}

/** How many there are; never rides on a page. */
export async function reminderCount(readable: Readable, filter: ReminderFilter = {}): Promise<{ count: number }> {
  return { count: await countOf(matchingReminders(readable, filter)) };
}

/** The days of a reminder between two days, both included. @throws NOT_FOUND */
export async function occurrenceDates(
  readable: Readable,
  { id, from, to }: { readonly id: number; readonly from: string; readonly to: string },
): Promise<{ dates: string[] }> {
  const row = await existingReminder(readable, id);
  const settled = (await occurrencesOf(readable, [id])).get(id) ?? [];
  const series = seriesFromRow(row);
  const known = settled.map(settledFromRow);
  const owed = dueDates(series, known, { from, to });
  // A series that began before it was written down has days that nobody owes.
  const writtenOn = localDay(row.created_at);
  const before = dueDates({ ...series, owedFrom: row.due_on }, known, { from, to }).filter((day) => day < writtenOn);
  return { dates: [...new Set([...before, ...owed])].toSorted() };
}
