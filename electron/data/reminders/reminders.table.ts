import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Series, Settled } from '#shared/reminders/nextOpen.rules.ts';
import { NoticeBefore, ReminderKind } from '#shared/reminders/reminder.ts';
import type { Reminder } from '#shared/reminders/reminder.ts';
import type { ReminderOccurrencesRow, RemindersRow } from '../database/schema.ts';

export type ReminderRow = Selectable<RemindersRow>;
export type OccurrenceRow = Selectable<ReminderOccurrencesRow>;
/** A reminder with the names of who it is about and whose it is. */
export type NamedReminderRow = ReminderRow & {
  readonly contact_name: string | null;
  readonly staff_name: string | null;
};
/** The columns that a person's words make up; identity, times and what is derived stand outside. */
export type ReminderColumns = Pick<
  Insertable<RemindersRow>,
  | 'text'
  | 'kind'
  | 'contact_id'
  | 'staff_id'
  | 'due_on'
  | 'due_time'
  | 'owed_from'
  | 'rule'
  | 'after_done_days'
  | 'notices_before'
>;

/** Stands in `next_on` and `next_notice_on` where there is no day; sorts after every date. */
export const NO_DAY = 'none';

const Notices = z.array(NoticeBefore);

/** An occurrence that says when a reminder without open ones was due last. */
export interface LastDue {
  readonly originalOn: string;
  readonly on: string;
  readonly time: string | null;
}

/** A row as the domain has it. @param last of a reminder with nothing left to do, its last occurrence */
export function reminderFromRow(row: NamedReminderRow, last: LastDue | null): Reminder {
  const isOpen = row.next_on !== NO_DAY;
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    text: row.text,
    kind: ReminderKind.parse(row.kind),
    contact: row.contact_id === null ? null : { id: row.contact_id, displayName: row.contact_name ?? '' },
    staff: row.staff_id === null ? null : { id: row.staff_id, displayName: row.staff_name ?? '' },
    isOpen,
    dueOn: isOpen ? row.next_on : (last?.on ?? row.due_on),
    dueTime: isOpen ? row.next_time : last === null ? row.due_time : last.time,
    originalOn: (isOpen ? row.next_original_on : last?.originalOn) ?? row.due_on,
    startsOn: row.due_on,
    rule: row.rule,
    afterDoneDays: row.after_done_days,
    noticesBefore: noticesFromColumn(row.notices_before),
    doneAt: row.last_done_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function noticesFromColumn(notices: string): NoticeBefore[] {
  return notices === '[]' ? [] : Notices.parse(JSON.parse(notices));
}

/** What decides when the reminder is due. */
export function seriesFromRow(
  row: Pick<ReminderRow, 'due_on' | 'due_time' | 'owed_from' | 'rule' | 'after_done_days'>,
): Series {
  return {
    dueOn: row.due_on,
    dueTime: row.due_time,
    owedFrom: row.owed_from,
    rule: row.rule,
    afterDoneDays: row.after_done_days,
  };
}

export function settledFromRow(row: Pick<OccurrenceRow, 'original_on' | 'state' | 'moved_to' | 'moved_time'>): Settled {
  return { originalOn: row.original_on, state: row.state, movedTo: row.moved_to, movedTime: row.moved_time };
}

/** Whether more than one occurrence may come of it. */
export function isRepeating({ rule, after_done_days }: Pick<ReminderRow, 'rule' | 'after_done_days'>): boolean {
  return rule !== null || after_done_days !== null;
}
