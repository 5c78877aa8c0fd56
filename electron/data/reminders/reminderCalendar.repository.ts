import { sql } from 'kysely';
import type { Readable } from '../database/handles.ts';
import type { ReminderOccurrencesRow, RemindersRow } from '../database/schema.ts';
import { named, openReminders } from './reminders.repository.ts';
import type { NamedReminderRow } from './reminders.table.ts';

/** Days of the calendar, both included, and whose: null is everybody's only. */
export interface CalendarRange {
  readonly from: string;
  readonly to: string;
  readonly staffId?: number | null | undefined;
}

/** An occurrence that was done or left out, with its reminder. */
export interface SettledSlipRow {
  readonly reminder_id: number;
  readonly version: number;
  readonly original_on: string;
  readonly state: ReminderOccurrencesRow['state'];
  readonly on: string;
  readonly moved_to: string | null;
  readonly moved_time: string | null;
  readonly due_time: string | null;
  readonly text: string;
  readonly kind: RemindersRow['kind'];
  readonly rule: string | null;
  readonly after_done_days: number | null;
  readonly contact_id: number | null;
  readonly contact_name: string | null;
  readonly staff_id: number | null;
  readonly staff_name: string | null;
}

function ofStaff<Row extends { readonly staff_id: number | null }>(
  rows: readonly Row[],
  staffId: number | null | undefined,
): readonly Row[] {
  if (staffId === undefined) return rows;
  return rows.filter((row) => row.staff_id === null || row.staff_id === staffId);
}

/** Open ones that are due once, or once more when they are done, at most `limit`. */
export async function openOnce(
  readable: Readable,
  { from, to, staffId }: CalendarRange,
  limit: number,
): Promise<readonly NamedReminderRow[]> {
  const query = named(openReminders(readable, { from, to }, staffId ?? undefined)).where('reminder.rule', 'is', null);
  const rows = await (staffId === null ? query.where('reminder.staff_id', 'is', null) : query)
    .orderBy('reminder.next_on')
    .orderBy('reminder.next_time')
    .orderBy('reminder.id')
    .limit(limit)
    .execute();
  return rows;
}

/** Those with a rule of which something may be open by `to`. */
export async function openSeries(
  readable: Readable,
  { to, staffId }: CalendarRange,
): Promise<readonly NamedReminderRow[]> {
  const query = named(openReminders(readable, { to }, undefined)).where('reminder.rule', 'is not', null);
  return ofStaff(await query.orderBy('reminder.id').execute(), staffId);
}

/** What was done or left out on these days, at most `limit`, by day. */
export async function settledBetween(
  readable: Readable,
  { from, to, staffId }: CalendarRange,
  limit: number,
): Promise<readonly SettledSlipRow[]> {
  const on = sql<string>`coalesce(occurrence.moved_to, occurrence.original_on)`;
  let query = readable
    .selectFrom('reminder_occurrences as occurrence')
    .innerJoin('reminders as reminder', 'reminder.id', 'occurrence.reminder_id')
    .leftJoin('contacts as contact', 'contact.id', 'reminder.contact_id')
    .leftJoin('staff', 'staff.id', 'reminder.staff_id')
    .select(['occurrence.reminder_id', 'occurrence.original_on', 'occurrence.state'])
    .select(['occurrence.moved_to', 'occurrence.moved_time', on.as('on')])
    .select(['reminder.version', 'reminder.due_time', 'reminder.text', 'reminder.kind', 'reminder.rule'])
    .select(['reminder.after_done_days', 'reminder.contact_id', 'reminder.staff_id'])
    .select(['contact.display_name as contact_name', 'staff.name as staff_name'])
    .where(on, '>=', from)
    .where(on, '<=', to)
    .where('occurrence.state', '<>', 'open')
    .where('contact.deleted_at', 'is', null);
  if (typeof staffId === 'number') {
    query = query.where((eb) => eb.or([eb('reminder.staff_id', '=', staffId), eb('reminder.staff_id', 'is', null)]));
  } else if (staffId === null) query = query.where('reminder.staff_id', 'is', null);
  return await query.orderBy(on).limit(limit).execute();
}
