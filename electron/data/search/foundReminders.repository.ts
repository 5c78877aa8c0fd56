import { sql } from 'kysely';
import { ftsQuery } from '#shared/search/searchText.rules.ts';
import type { Readable } from '../database/handles.ts';

export interface FoundReminderRow {
  readonly id: number;
  readonly text: string;
  readonly contact_id: number | null;
  readonly contact: string | null;
  readonly next_on: string;
}

/** Of very many, the newest are looked at. */
const MOST_LOOKED_AT = 500;
/** As it stands in `next_on` where nothing is open. */
export const NOTHING_OPEN = 'none';

/** Reminders whose own words a text finds: open ones by the day they are due, then the rest; none of a contact in the bin. */
export async function remindersFound(
  readable: Readable,
  text: string,
  limit: number,
): Promise<readonly FoundReminderRow[]> {
  const query = ftsQuery(text);
  if (query === null) return [];
  const { rows } = await sql<FoundReminderRow>`
    SELECT r.id, r.text, r.contact_id, c.display_name AS contact, r.next_on
    FROM reminders AS r LEFT JOIN contacts AS c ON c.id = r.contact_id
    WHERE r.id IN (
        SELECT rowid FROM reminder_search AS s
        WHERE reminder_search MATCH ${query} AND (
          SELECT b.deleted_at IS NULL FROM reminders AS a LEFT JOIN contacts AS b ON b.id = a.contact_id WHERE a.id = s.rowid
        ) ORDER BY rowid DESC LIMIT ${MOST_LOOKED_AT}
      )
    ORDER BY r.next_on = ${NOTHING_OPEN}, r.next_on, r.id LIMIT ${limit}`.execute(readable);
  return rows;
}
