import type { Readable } from '../database/handles.ts';
import { named } from './reminders.repository.ts';
import type { NamedReminderRow } from './reminders.table.ts';

/** Reminders after an id, ascending, nobody's in the bin. */
export async function remindersAfter(
  readable: Readable,
  afterId: number,
  limit: number,
): Promise<readonly NamedReminderRow[]> {
  return await named(readable.selectFrom('reminders as reminder'))
    .where('reminder.id', '>', afterId)
    .where('contact.deleted_at', 'is', null)
    .orderBy('reminder.id')
    .limit(limit)
    .execute();
}
