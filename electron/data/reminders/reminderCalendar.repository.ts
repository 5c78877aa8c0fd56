import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { Schema } from '../database/schema.ts';
import { notInBin, openReminders } from './reminders.repository.ts';
import type { NamedReminderRow, OccurrenceRow } from './reminders.table.ts';

/** Days of the calendar, both included, and whose: null is everybody's only. */
export interface CalendarRange {
  readonly from: string;
  readonly to: string;
  readonly staffId?: number | null | undefined;
}

const COLUMNS = [
  'reminder.id',
  'reminder.version',
  'reminder.text',
  'reminder.kind',
  'reminder.contact_id',
  'reminder.staff_id',
  'reminder.due_on',
  'reminder.due_time',
  'reminder.owed_from',
  'reminder.rule',
  'reminder.after_done_days',
  'reminder.next_on',
  'reminder.next_time',
  'reminder.next_original_on',
] as const;

/** A reminder as far as the calendar shows it: there may be thousands, and what is not read costs nothing. */
export type CalendarRow = Pick<
  NamedReminderRow,
  (typeof COLUMNS)[number] extends `reminder.${infer Column}` ? Column | 'contact_name' | 'staff_name' : never
>;

/** An occurrence that was done or left out, with the day on which it was due. */
export type SettledRow = Pick<OccurrenceRow, 'reminder_id' | 'original_on' | 'state' | 'moved_to' | 'moved_time'> & {
  readonly on: string;
};

type Tables = Schema & { reminder: Schema['reminders'] };
type Matching = SelectQueryBuilder<Tables, 'reminder', object>;

function calendarRows(query: Matching) {
  return query
    .leftJoin('contacts as contact', 'contact.id', 'reminder.contact_id')
    .leftJoin('staff', 'staff.id', 'reminder.staff_id')
    .select(COLUMNS)
    .select(['contact.display_name as contact_name', 'staff.name as staff_name']);
}

/** This one's and everybody's, or everybody's only. The plus sign: as in openReminders. */
function ofStaff(query: Matching, staffId: CalendarRange['staffId']): Matching {
  if (staffId === undefined) return query;
  if (staffId === null) return query.where(sql<boolean>`+reminder.staff_id is null`);
  return query.where(sql<boolean>`(+reminder.staff_id = ${staffId} or +reminder.staff_id is null)`);
}

/** Open ones that are due once, or once more when they are done, at most `limit`. */
export async function openOnce(
  readable: Readable,
  { from, to, staffId }: CalendarRange,
  limit: number,
): Promise<readonly CalendarRow[]> {
  const query = ofStaff(openReminders(readable, { from, to }, undefined), staffId);
  return await calendarRows(query)
    .where('reminder.rule', 'is', null)
    .orderBy('reminder.next_on')
    .orderBy('reminder.next_time')
    .orderBy('reminder.id')
    .limit(limit)
    .execute();
}

/** Those with a rule of which something may be open by `to`. */
export async function openSeries(readable: Readable, { to, staffId }: CalendarRange): Promise<readonly CalendarRow[]> {
  const query = ofStaff(openReminders(readable, { to }, undefined), staffId);
  return await calendarRows(query).where('reminder.rule', 'is not', null).execute();
}

/** What was done or left out on these days, at most `limit`, by day. */
export async function settledBetween(
  readable: Readable,
  { from, to, staffId }: CalendarRange,
  limit: number,
): Promise<readonly SettledRow[]> {
  const on = sql<string>`coalesce(occurrence.moved_to, occurrence.original_on)`;
  let query = readable
    .selectFrom('reminder_occurrences as occurrence')
    .innerJoin('reminders as reminder', 'reminder.id', 'occurrence.reminder_id')
    .select(['occurrence.reminder_id', 'occurrence.original_on', 'occurrence.state'])
    .select(['occurrence.moved_to', 'occurrence.moved_time', on.as('on')])
    .where(on, '>=', from)
    .where(on, '<=', to)
    .where('occurrence.state', '<>', 'open')
    .where(notInBin(readable));
  if (typeof staffId === 'number') {
    query = query.where((eb) => eb.or([eb('reminder.staff_id', '=', staffId), eb('reminder.staff_id', 'is', null)]));
  } else if (staffId === null) query = query.where('reminder.staff_id', 'is', null);
  return await query.orderBy(on).limit(limit).execute();
}

/** These reminders, open or not. */
export async function calendarRowsOf(readable: Readable, ids: readonly number[]): Promise<readonly CalendarRow[]> {
  if (ids.length === 0) return [];
  return await calendarRows(readable.selectFrom('reminders as reminder'))
    .where('reminder.id', 'in', idList(ids))
    .execute();
}
