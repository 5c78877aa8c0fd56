import { sql } from 'kysely';
import type { Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';

/** What is known of a contact now, and what stands on its row. */
export interface FoundFacts {
  readonly id: number;
  readonly rhythm_wished_days: number | null;
  readonly rhythm_latest_days: number | null;
  readonly rhythm_since: string | null;
  readonly touch_snoozed_until: string | null;
  readonly do_not_contact_since: string | null;
  readonly deleted_at: string | null;
  readonly created_at: string;
  readonly stored: ContactFacts;
  /** The day of the last interaction, or empty. */
  readonly lastContactOn: string;
  readonly knownByCount: number;
}

/** The derived columns of a contact. */
export interface ContactFacts {
  readonly lastContactOn: string;
  readonly knownByCount: number;
  readonly touchWishedOn: string;
  readonly touchLatestOn: string;
}

/** Ids of contacts whose facts are stale, ascending, after `after`. */
export async function staleContacts(transaction: Transaction, after: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    SELECT id FROM temp.dirty_contact WHERE id > ${after} ORDER BY id LIMIT ${limit}`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** Forgets which contacts were stale. */
export async function forgetStaleContacts(transaction: Transaction): Promise<void> {
  await sql`DELETE FROM temp.dirty_contact`.execute(transaction);
}

/**
 * Taking an older step back may make somebody present twice, or besides being the contact itself: once is enough. Looks
 * at the interactions that the newest batch wrote only.
 */
export async function dropDoublePresence(transaction: Transaction): Promise<void> {
  const written = sql`h.batch_id = (SELECT max(id) FROM batches) AND h.table_name`;
  await sql`
    DELETE FROM interaction_contacts AS one
    WHERE interaction_id IN (
        SELECT present.interaction_id FROM history AS h JOIN interaction_contacts AS present ON present.id = h.row_id
          WHERE ${written} = 'interaction_contacts'
        UNION SELECT h.row_id FROM history AS h WHERE ${written} = 'interactions'
      )
      AND (
        EXISTS (
          SELECT 1 FROM interaction_contacts AS other WHERE other.interaction_id = one.interaction_id
            AND other.contact_id = one.contact_id AND other.id > one.id
        ) OR EXISTS (SELECT 1 FROM interactions AS i WHERE i.id = one.interaction_id AND i.contact_id = one.contact_id)
      )`.execute(transaction);
}

/** Counts anew which of us had how many interactions with these contacts. Writes what differs only. */
export async function refreshKnownBy(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const counted = sql`
    SELECT contact_id, staff_id, count(*) AS interaction_count FROM (
      SELECT contact_id, staff_id FROM interactions
        WHERE contact_id IN ${idList(ids)} AND staff_id IS NOT NULL
      UNION ALL
      SELECT contact_id, staff_id FROM interaction_contacts
        WHERE contact_id IN ${idList(ids)} AND staff_id IS NOT NULL
    ) GROUP BY contact_id, staff_id`;
  await sql`
    WITH counted AS MATERIALIZED (${counted})
    DELETE FROM contact_known_by WHERE contact_id IN ${idList(ids)}
      AND (contact_id, staff_id) NOT IN (SELECT contact_id, staff_id FROM counted)`.execute(transaction);
  await sql`
    INSERT INTO contact_known_by (contact_id, staff_id, interaction_count) ${counted}
    ON CONFLICT (contact_id, staff_id) DO UPDATE SET interaction_count = excluded.interaction_count
      WHERE interaction_count <> excluded.interaction_count`.execute(transaction);
}

interface FoundRow extends Omit<FoundFacts, 'stored'> {
  readonly storedLastContactOn: string;
  readonly storedKnownByCount: number;
  readonly touchWishedOn: string;
  readonly touchLatestOn: string;
}

/** What is known of those of the contacts that exist. `contact_known_by` has to be up to date. */
export async function foundFacts(transaction: Transaction, ids: readonly number[]): Promise<FoundFacts[]> {
  const lastKey = (table: 'interactions' | 'interaction_contacts') =>
    sql`coalesce((SELECT max(happened_key) FROM ${sql.table(table)} AS happened WHERE happened.contact_id = c.id), '')`;
  const { rows } = await sql<FoundRow>`
    SELECT c.id, c.rhythm_wished_days, c.rhythm_latest_days, c.rhythm_since, c.touch_snoozed_until,
      c.do_not_contact_since, c.deleted_at, c.created_at,
      c.last_contact_on AS storedLastContactOn, c.known_by_count AS storedKnownByCount,
      c.touch_wished_on AS touchWishedOn, c.touch_latest_on AS touchLatestOn,
      substr(max(${lastKey('interactions')}, ${lastKey('interaction_contacts')}), 1, 10) AS lastContactOn,
      (SELECT count(*) FROM contact_known_by AS known WHERE known.contact_id = c.id) AS knownByCount
    FROM contacts AS c WHERE c.id IN ${idList(ids)}`.execute(transaction);
  return rows.map(({ storedLastContactOn, storedKnownByCount, touchWishedOn, touchLatestOn, ...row }) => ({
    ...row,
    stored: { lastContactOn: storedLastContactOn, knownByCount: storedKnownByCount, touchWishedOn, touchLatestOn },
  }));
}

/** Writes the derived columns of these contacts. */
export async function saveFacts(
  transaction: Transaction,
  facts: readonly (ContactFacts & { readonly id: number })[],
): Promise<void> {
  if (facts.length === 0) return;
  await sql`
    UPDATE contacts SET last_contact_on = v.value ->> 'lastContactOn', known_by_count = v.value ->> 'knownByCount',
      touch_wished_on = v.value ->> 'touchWishedOn', touch_latest_on = v.value ->> 'touchLatestOn'
    FROM json_each(${JSON.stringify(facts)}) AS v
    WHERE contacts.id = v.value ->> 'id'`.execute(transaction);
}
