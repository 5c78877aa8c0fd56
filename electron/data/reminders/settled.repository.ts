import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Settled } from '#shared/reminders/nextOpen.rules.ts';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { grouped } from '../grouped.ts';
import { settledFromRow } from './reminders.table.ts';
import type { OccurrenceRow } from './reminders.table.ts';

type SettledRow = Pick<OccurrenceRow, 'reminder_id' | 'original_on' | 'state' | 'moved_to' | 'moved_time'>;

/** By reminder; what has nothing is left out. */
export type SettledOf = ReadonlyMap<number, readonly Settled[]>;

/**
 * What is settled of these reminders from their earliest open occurrence on, with everything that was moved: all that
 * the rules need to tell what is open. A daily reminder has hundreds of older ones a year.
 */
export async function settledFromNext(readable: Readable, reminderIds: readonly number[]): Promise<SettledOf> {
  return await settledWhere(readable, reminderIds, sql`o.original_on >= r.next_on`);
}

/** What is settled of these reminders on days between two days, both included, with everything that was moved. */
export async function settledWithin(
  readable: Readable,
  reminderIds: readonly number[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<SettledOf> {
  return await settledWhere(readable, reminderIds, sql`o.original_on BETWEEN ${from} AND ${to}`);
}

async function settledWhere(
  readable: Readable,
  reminderIds: readonly number[],
  condition: RawBuilder<unknown>,
): Promise<SettledOf> {
  if (reminderIds.length === 0) return new Map();
  const ids = idList(reminderIds);
  const { rows } = await sql<SettledRow>`
    SELECT o.reminder_id, o.original_on, o.state, o.moved_to, o.moved_time
    FROM reminders AS r CROSS JOIN reminder_occurrences AS o ON o.reminder_id = r.id
    WHERE r.id IN ${ids} AND ${condition} AND o.state <> 'open'
    UNION ALL
    SELECT o.reminder_id, o.original_on, o.state, o.moved_to, o.moved_time
    FROM reminder_occurrences AS o WHERE o.reminder_id IN ${ids} AND o.state = 'open'`.execute(readable);
  const byReminder = grouped(rows, (row) => row.reminder_id);
  return new Map([...byReminder].map(([id, its]) => [id, its.map(settledFromRow)]));
}
