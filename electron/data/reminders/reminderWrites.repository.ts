import { sql } from 'kysely';
import type { Insertable, Updateable } from 'kysely';
import type { Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { ReminderOccurrencesRow, RemindersRow } from '../database/schema.ts';

/** SQLite takes about 32,000 parameters a statement; compiling longer ones costs more than it saves. */
const ROWS_AT_ONCE = 100;

export async function insertReminder(transaction: Transaction, row: Insertable<RemindersRow>): Promise<number> {
  const { id } = await transaction.insertInto('reminders').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Adds many. @returns their ids, in the same order */
export async function insertReminders(
  transaction: Transaction,
  rows: readonly Insertable<RemindersRow>[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const piece = rows.slice(start, start + ROWS_AT_ONCE);
    const inserted = await transaction.insertInto('reminders').values(piece).returning(['id', 'uid']).execute();
    const idOf = new Map(inserted.map(({ id, uid }) => [uid, id]));
    for (const { uid } of piece) ids.push(idOf.get(uid) ?? missing(uid));
  }
  return ids;
}

function missing(uid: string): never {
  throw new Error(`The reminder ${uid} was inserted, but its id did not come back`);
}

/** Writes the columns and raises the version. */
export async function updateReminder(
  transaction: Transaction,
  id: number,
  columns: Updateable<RemindersRow>,
  at: string,
): Promise<void> {
  await touchReminders(transaction, [id], at, columns);
}

/** The same for many at once. */
export async function touchReminders(
  transaction: Transaction,
  ids: readonly number[],
  at: string,
  columns: Updateable<RemindersRow> = {},
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .updateTable('reminders')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', idList(ids))
    .execute();
}

export async function insertOccurrences(
  transaction: Transaction,
  rows: readonly Insertable<ReminderOccurrencesRow>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('reminder_occurrences')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}

export async function updateOccurrence(
  transaction: Transaction,
  id: number,
  columns: Updateable<ReminderOccurrencesRow>,
): Promise<void> {
  await transaction.updateTable('reminder_occurrences').set(columns).where('id', '=', id).execute();
}

/** Hands occurrences over to the reminder that goes on with the series. */
export async function giveOccurrences(
  transaction: Transaction,
  ids: readonly number[],
  reminderId: number,
): Promise<void> {
  await transaction
    .updateTable('reminder_occurrences')
    .set({ reminder_id: reminderId })
    .where('id', 'in', idList(ids))
    .execute();
}

export async function deleteOccurrences(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.deleteFrom('reminder_occurrences').where('id', 'in', idList(ids)).execute();
}

/** Deletes a reminder with everything that was done of it. */
export async function deleteReminder(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('reminder_occurrences').where('reminder_id', '=', id).execute();
  await transaction.deleteFrom('reminders').where('id', '=', id).execute();
}

/** Moves the earliest open occurrence of each to a day, its time kept. @returns the ids of those that moved */
export async function moveNext(
  transaction: Transaction,
  ids: readonly number[],
  until: string,
): Promise<readonly number[]> {
  const moving = await transaction
    .selectFrom('reminders')
    .select('id')
    .where('id', 'in', idList(ids))
    .where('next_on', 'not in', ['none', until])
    .execute();
  const list = idList(moving.map(({ id }) => id));
  await sql`
    UPDATE reminder_occurrences SET moved_to = ${until}, moved_time = r.next_time
    FROM reminders AS r
    WHERE r.id IN ${list} AND reminder_occurrences.reminder_id = r.id
      AND reminder_occurrences.original_on = r.next_original_on
      AND reminder_occurrences.state = 'open'`.execute(transaction);
  await sql`
    INSERT INTO reminder_occurrences (reminder_id, original_on, state, moved_to, moved_time)
    SELECT r.id, r.next_original_on, 'open', ${until}, r.next_time FROM reminders AS r
    WHERE r.id IN ${list} AND NOT EXISTS (
      SELECT 1 FROM reminder_occurrences AS o
      WHERE o.reminder_id = r.id AND o.original_on = r.next_original_on AND o.state = 'open'
    )`.execute(transaction);
  // Back on its own day and time it is not moved any more.
  await sql`
    DELETE FROM reminder_occurrences
    WHERE reminder_id IN ${list} AND state = 'open' AND original_on = moved_to
      AND moved_time IS (SELECT due_time FROM reminders WHERE reminders.id = reminder_id)`.execute(transaction);
  return moving.map(({ id }) => id);
}
