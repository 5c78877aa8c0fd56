import { sql } from 'kysely';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { NO_DAY } from './touch.table.ts';
import type { TouchRow } from './touch.table.ts';

export interface ColourCounts {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

/** How many are red and how many yellow. Each is a range of an index; those not too late yet are mostly fewer than those wished for. */
export async function dueCounts(readable: Readable, today: string): Promise<Pick<ColourCounts, 'yellow' | 'red'>> {
  const { rows } = await sql<Pick<ColourCounts, 'yellow' | 'red'>>`
    SELECT
      (SELECT count(*) FROM contacts WHERE deleted_at IS NULL AND touch_latest_on <> ${sql.lit(NO_DAY)}
        AND +touch_wished_on <= ${today} AND touch_latest_on >= ${today}) AS yellow,
      (SELECT count(*) FROM contacts WHERE deleted_at IS NULL
        AND touch_latest_on <> ${sql.lit(NO_DAY)} AND touch_latest_on < ${today}) AS red`.execute(readable);
  return rows[0] ?? { yellow: 0, red: 0 };
}

/** How many have a rhythm and need not be thought of yet. */
export async function greenCount(readable: Readable, today: string): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*) AS count FROM contacts WHERE deleted_at IS NULL
      AND touch_wished_on > ${today} AND touch_wished_on < ${NO_DAY}`.execute(readable);
  return rows[0]?.count ?? 0;
}

/** How many have been red since a day after `since`, up to `until`: their latest day lies from `since` on, before `until`. */
export async function countOfLatestBetween(readable: Readable, since: string, until: string): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*) AS count FROM contacts WHERE deleted_at IS NULL AND touch_latest_on <> ${sql.lit(NO_DAY)}
      AND touch_latest_on >= ${since} AND touch_latest_on < ${until}`.execute(readable);
  return rows[0]?.count ?? 0;
}

const COLUMNS = sql`id, display_name, last_contact_on, touch_wished_on, touch_latest_on`;

/** Those whose latest day is over, the longest over first. */
export async function redContacts(readable: Readable, today: string, limit: number): Promise<TouchRow[]> {
  const { rows } = await sql<TouchRow>`
    SELECT ${COLUMNS} FROM contacts
    WHERE deleted_at IS NULL AND touch_latest_on <> ${sql.lit(NO_DAY)} AND touch_latest_on < ${today}
    ORDER BY touch_latest_on, touch_wished_on, id LIMIT ${limit}`.execute(readable);
  return rows;
}

/** Those that are wished for and not too late, the longest wished for first. */
export async function yellowContacts(readable: Readable, today: string, limit: number): Promise<TouchRow[]> {
  const { rows } = await sql<TouchRow>`
    SELECT ${COLUMNS} FROM contacts
    WHERE deleted_at IS NULL AND touch_wished_on <= ${today} AND touch_latest_on >= ${today}
    ORDER BY touch_wished_on, id LIMIT ${limit}`.execute(readable);
  return rows;
}

/** Puts the contact off until that day. Nobody typed anything on the card, so its version stays. */
export async function setSnooze(transaction: Transaction, id: number, until: string | null): Promise<void> {
  await transaction.updateTable('contacts').set({ touch_snoozed_until: until }).where('id', '=', id).execute();
}

/** Puts those of the contacts off no longer that had no interaction after `day`. */
export async function clearSnoozes(transaction: Transaction, ids: readonly number[], day: string): Promise<void> {
  await transaction
    .updateTable('contacts')
    .set({ touch_snoozed_until: null })
    .where('id', 'in', idList(ids))
    .where('touch_snoozed_until', 'is not', null)
    .where('last_contact_on', '<=', day)
    .execute();
}
