import { sql } from 'kysely';
import type { Readable } from '../database/handles.ts';

/**
 * The one or two middle days of last contact of those who were ever in touch, outside the bin; none where nobody was. A
 * range of the index of last contacts.
 */
export async function middleLastContacts(readable: Readable): Promise<string[]> {
  const { rows } = await sql<{ readonly day: string }>`
    WITH counted AS (SELECT count(*) AS n FROM contacts WHERE deleted_at IS NULL AND last_contact_on > '')
    SELECT last_contact_on AS day FROM contacts WHERE deleted_at IS NULL AND last_contact_on > ''
    ORDER BY last_contact_on
    LIMIT (SELECT 2 - n % 2 FROM counted) OFFSET (SELECT max(0, (n - 1) / 2) FROM counted)`.execute(readable);
  return rows.map(({ day }) => day);
}

/** How many customers there are outside the bin, and how many of them have a phone. */
export async function phoneCounts(readable: Readable): Promise<{ readonly all: number; readonly withPhone: number }> {
  const { rows } = await sql<{ readonly all: number; readonly withPhone: number }>`
    SELECT count(*) AS "all", coalesce(sum(has_phone), 0) AS withPhone FROM contacts WHERE deleted_at IS NULL`.execute(
    readable,
  );
  return rows[0] ?? { all: 0, withPhone: 0 };
}
