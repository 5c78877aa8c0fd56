import type { Readable } from '../database/handles.ts';
import { openReminders } from './reminders.repository.ts';
import type { ReminderRow } from './reminders.table.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';

/** Those with a rule that are open since before that day, nobody's in the bin. */
export async function overdueSeries(readable: Readable, before: string): Promise<readonly ReminderRow[]> {
  return await openReminders(readable, { to: addDays(before, -1) }, undefined)
    .where('reminder.rule', 'is not', null)
    .selectAll('reminder')
    .execute();
}
