import { sql } from 'kysely';
import type { Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { OccurrenceRow, ReminderRow } from './reminders.table.ts';

/** The derived columns of a reminder. */
export interface NextColumns {
  readonly id: number;
  readonly next_on: string;
  readonly next_time: string | null;
  readonly next_original_on: string | null;
  readonly next_notice_on: string;
  readonly last_done_at: string | null;
}

export type CountedRow = Pick<
  ReminderRow,
  'due_on' | 'due_time' | 'owed_from' | 'rule' | 'after_done_days' | 'notices_before'
> &
  NextColumns;
export type SettledRow = Pick<
  OccurrenceRow,
  'id' | 'reminder_id' | 'original_on' | 'state' | 'moved_to' | 'moved_time' | 'done_at'
>;

/** Ids of reminders whose derived columns are stale, after `id`, ascending. */
export async function dirtyReminders(transaction: Transaction, after: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    SELECT id FROM temp.dirty_reminder WHERE id > ${after} ORDER BY id LIMIT ${limit}`.execute(transaction);
  return rows.map(({ id }) => id);
}

export async function forgetDirtyReminders(transaction: Transaction): Promise<void> {
  await sql`DELETE FROM temp.dirty_reminder`.execute(transaction);
}

export async function countedRows(transaction: Transaction, ids: readonly number[]): Promise<readonly CountedRow[]> {
  return await transaction
    .selectFrom('reminders')
    .select(['id', 'due_on', 'due_time', 'owed_from', 'rule', 'after_done_days', 'notices_before'])
    .select(['next_on', 'next_time', 'next_original_on', 'next_notice_on', 'last_done_at'])
    .where('id', 'in', idList(ids))
    .execute();
}

export async function settledRows(transaction: Transaction, ids: readonly number[]): Promise<readonly SettledRow[]> {
  return await transaction
    .selectFrom('reminder_occurrences')
    .select(['id', 'reminder_id', 'original_on', 'state', 'moved_to', 'moved_time', 'done_at'])
    .where('reminder_id', 'in', idList(ids))
    .orderBy('reminder_id')
    .orderBy('original_on')
    .orderBy('id')
    .execute();
}

/** Writes derived columns only: the history does not see it. */
export async function saveNextColumns(transaction: Transaction, rows: readonly NextColumns[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    UPDATE reminders SET
      next_on = json_extract(r.value, '$.next_on'),
      next_time = json_extract(r.value, '$.next_time'),
      next_original_on = json_extract(r.value, '$.next_original_on'),
      next_notice_on = json_extract(r.value, '$.next_notice_on'),
      last_done_at = json_extract(r.value, '$.last_done_at')
    FROM json_each(${JSON.stringify(rows)}) AS r
    WHERE reminders.id = json_extract(r.value, '$.id')`.execute(transaction);
}
