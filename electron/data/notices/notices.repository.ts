import { sql } from 'kysely';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList, listOf } from '../database/listOf.ts';
import type { RemindersRow } from '../database/schema.ts';
import type { Selectable } from 'kysely';

/** A reminder of which notices may come. */
export type NoticedRow = Pick<
  Selectable<RemindersRow>,
  | 'id'
  | 'uid'
  | 'version'
  | 'updated_at'
  | 'text'
  | 'due_on'
  | 'due_time'
  | 'owed_from'
  | 'rule'
  | 'after_done_days'
  | 'notices_before'
  | 'next_on'
  | 'next_time'
  | 'next_original_on'
> & { readonly contact_name: string | null };

const KEYS_AT_ONCE = 500;

function noticed(readable: Readable, today: string) {
  return readable
    .selectFrom('reminders as reminder')
    .leftJoin('contacts as contact', 'contact.id', 'reminder.contact_id')
    .select(['reminder.id', 'reminder.uid', 'reminder.version', 'reminder.updated_at', 'reminder.text'])
    .select(['reminder.due_on', 'reminder.due_time', 'reminder.owed_from', 'reminder.rule'])
    .select(['reminder.after_done_days', 'reminder.notices_before'])
    .select(['reminder.next_on', 'reminder.next_time', 'reminder.next_original_on'])
    .select('contact.display_name as contact_name')
    .where('reminder.next_notice_on', '<=', today)
    .where('contact.deleted_at', 'is', null);
}

/** Reminders that are due once, whose notices have begun and whose last one was not given; none due before `oldest`. */
export async function noticedOnce(
  readable: Readable,
  { today, oldest }: { readonly today: string; readonly oldest: string },
): Promise<readonly NoticedRow[]> {
  const last = sql`'reminder:' || reminder.id || ':' || reminder.next_original_on || ':' || reminder.next_on || ':'
    || coalesce(reminder.next_time, '') || ':0'`;
  return await noticed(readable, today)
    .where('reminder.rule', 'is', null)
    .where('reminder.next_on', '>=', oldest)
    .where((eb) => {
      const given = eb
        .selectFrom('given_notices')
        .select('key')
        .where('key', '=', sql<string>`${last}`);
      return eb.not(eb.exists(given));
    })
    .execute();
}

/** Says whether a series still is what it was. */
export type SeriesStamp = Pick<NoticedRow, 'id' | 'uid' | 'version' | 'updated_at'>;

/** Reminders with a rule whose notices have begun, of contacts outside the bin: there may be many, at every question. */
export async function noticedSeries(readable: Readable, today: string): Promise<readonly SeriesStamp[]> {
  const inBin = readable.selectFrom('contacts').select('id').where('deleted_at', 'is not', null);
  return await readable
    .selectFrom('reminders')
    .select(['id', 'uid', 'version', 'updated_at'])
    .where('next_notice_on', '<=', today)
    .where('rule', 'is not', null)
    .where((eb) => eb.or([eb('contact_id', 'is', null), eb('contact_id', 'not in', inBin)]))
    .execute();
}

/** Those of the reminders whose notices have begun. */
export async function noticedById(
  readable: Readable,
  ids: readonly number[],
  today: string,
): Promise<readonly NoticedRow[]> {
  return await noticed(readable, today).where('reminder.id', 'in', idList(ids)).execute();
}

/** Which of the keys were given already. */
export async function givenKeys(readable: Readable, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await readable.selectFrom('given_notices').select('key').where('key', 'in', listOf(keys)).execute();
  return new Set(rows.map(({ key }) => key));
}

/** Marks notices as given. @returns the keys that were not yet */
export async function markGiven(
  transaction: Transaction,
  keys: readonly string[],
  at: string,
): Promise<ReadonlySet<string>> {
  const marked = new Set<string>();
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const { rows } = await sql<{ readonly key: string }>`
      INSERT INTO given_notices (key, at)
      SELECT value, ${at} FROM json_each(${JSON.stringify(keys.slice(start, start + KEYS_AT_ONCE))}) WHERE true
      ON CONFLICT (key) DO NOTHING RETURNING key`.execute(transaction);
    for (const { key } of rows) marked.add(key);
  }
  return marked;
}

export async function deleteMarksBefore(transaction: Transaction, at: string): Promise<void> {
  await transaction.deleteFrom('given_notices').where('at', '<', at).execute();
}

/** The lead times that special days have of their own. */
export async function ownLeads(readable: Readable): Promise<number[]> {
  const rows = await readable
    .selectFrom('special_days')
    .select('lead_days')
    .distinct()
    .where('lead_days', 'is not', null)
    .execute();
  return rows.flatMap(({ lead_days: days }) => (days === null ? [] : [days]));
}
