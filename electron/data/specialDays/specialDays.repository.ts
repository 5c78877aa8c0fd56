import { sql } from 'kysely';
import type { SpecialDayKind } from '#shared/specialDays/specialDay.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { SpecialDayRow } from './specialDays.table.ts';

/** A day key that is kept on a date, with the year of the key's own calendar in which that date lies. */
export interface KeptKey {
  readonly on: string;
  readonly key: string;
  readonly year: number;
  /** Days before it on which it is looked at: only what has at least that lead is wanted. */
  readonly ahead: number;
}

/** A special day of somebody on a date: a plain field (`plain`) or an entry (`entry_id` and its columns). */
export interface KeptDayRow {
  readonly on: string;
  readonly contact_id: number;
  readonly display_name: string;
  readonly key: string;
  readonly kind: SpecialDayKind;
  readonly label: string;
  readonly plain: string | null;
  readonly calendar: 'gregorian' | 'lunar';
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly is_leap_month: 0 | 1;
  readonly lead_days: number;
}

/**
 * Special days that are kept on the dates of `keys`, by date and name, at most `limit`. Nobody in the bin; who is not to
 * be contacted only where the contact is named. Nothing is kept before it happened.
 */
export async function keptDays(
  readable: Readable,
  keys: readonly KeptKey[],
  {
    contactId,
    defaultLead,
    limit,
  }: { readonly contactId?: number | undefined; readonly defaultLead: number; readonly limit: number },
): Promise<KeptDayRow[]> {
  const who =
    contactId === undefined
      ? sql`c.deleted_at IS NULL AND c.do_not_contact_since IS NULL`
      : sql`c.deleted_at IS NULL AND c.id = ${contactId}`;
  const plain = (field: 'birthday' | 'anniversary') => sql`
    SELECT kept."on", c.id AS contact_id, c.display_name, c.sort_name, ${sql.lit(field)} AS "key", ${sql.lit(field)} AS kind,
      '' AS label, c.${sql.ref(field)} AS plain, 'gregorian' AS calendar, NULL AS year, 0 AS month, 0 AS day,
      0 AS is_leap_month, ${defaultLead} AS lead_days
    FROM kept CROSS JOIN contacts AS c ON substr(c.${sql.ref(field)}, -5) = substr(kept."key", 2)
    WHERE kept."key" < 'H' AND c.${sql.ref(field)} IS NOT NULL AND c.${sql.ref(field)} <= kept."on"
      AND kept.ahead <= ${defaultLead} AND ${who}`;
  const { rows } = await sql<KeptDayRow>`
    WITH kept AS MATERIALIZED (
      SELECT value ->> 'on' AS "on", value ->> 'key' AS "key", value ->> 'year' AS year,
        value ->> 'ahead' AS ahead FROM json_each(${JSON.stringify(keys)})
    )
    ${plain('birthday')} UNION ALL ${plain('anniversary')} UNION ALL
    SELECT kept."on", c.id, c.display_name, c.sort_name, 'day:' || s.id, s.kind, s.label, NULL, s.calendar, s.year,
      s.month, s.day, s.is_leap_month, coalesce(s.lead_days, ${defaultLead})
    FROM kept CROSS JOIN special_days AS s ON s.day_key = kept."key" CROSS JOIN contacts AS c ON c.id = s.contact_id
    WHERE (s.year IS NULL OR s.year <= kept.year) AND kept.ahead <= coalesce(s.lead_days, ${defaultLead}) AND ${who}
    ORDER BY "on", sort_name, contact_id, "key" LIMIT ${limit}`.execute(readable);
  return rows;
}

export type LongLeadRow = SpecialDayRow & { readonly display_name: string; readonly sort_name: string };

/** Entries that are shown more than `days` days before, of nobody in the bin and nobody who is not to be contacted. */
export async function entriesWithLeadOver(readable: Readable, days: number): Promise<LongLeadRow[]> {
  return await readable
    .selectFrom('special_days as entry')
    .innerJoin('contacts as contact', 'contact.id', 'entry.contact_id')
    .selectAll('entry')
    .select(['contact.display_name', 'contact.sort_name'])
    .where('entry.lead_days', '>', days)
    .where('contact.deleted_at', 'is', null)
    .where('contact.do_not_contact_since', 'is', null)
    .execute();
}

/** What was ticked off of these contacts, for times between two days. */
export async function marksBetween(
  readable: Readable,
  { contactIds, from, to }: { readonly contactIds: readonly number[]; readonly from: string; readonly to: string },
): Promise<readonly { readonly contactId: number; readonly key: string; readonly on: string }[]> {
  if (contactIds.length === 0) return [];
  return await readable
    .selectFrom('special_day_marks')
    .select(['contact_id as contactId', 'key', 'kept_on as on'])
    .where('contact_id', 'in', idList(contactIds))
    .where('kept_on', '>=', from)
    .where('kept_on', '<=', to)
    .execute();
}

/** A mark as it is written. */
export interface Mark {
  readonly contactId: number;
  readonly key: string;
  readonly on: string;
}

export async function insertMark(transaction: Transaction, { contactId, key, on }: Mark, at: string): Promise<void> {
  await transaction.insertInto('special_day_marks').values({ contact_id: contactId, key, kept_on: on, at }).execute();
}

export async function deleteMark(transaction: Transaction, { contactId, key, on }: Mark): Promise<void> {
  await transaction
    .deleteFrom('special_day_marks')
    .where('contact_id', '=', contactId)
    .where('key', '=', key)
    .where('kept_on', '=', on)
    .execute();
}
