import { sql } from 'kysely';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';

/** Ids of all reminders of these contacts, done ones too, and deleted ones that the history still knows. */
export async function idsOfContacts(readable: Readable, contactIds: readonly number[]): Promise<number[]> {
  const rows = await readable
    .selectFrom('reminders')
    .select('id')
    .where('contact_id', 'in', idList(contactIds))
    .orderBy('id')
    .execute();
  const deleted = await sql<{ readonly id: number }>`
    SELECT DISTINCT row_id AS id FROM history
    WHERE table_name = 'reminders' AND json_extract(before, '$.contact_id') IN ${idList(contactIds)}
      AND NOT EXISTS (SELECT 1 FROM reminders AS living WHERE living.id = history.row_id)`.execute(readable);
  return [...rows, ...deleted.rows].map(({ id }) => id);
}
