import { pageOfReminders } from '../../electron/data/reminders/reminders.service.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { TODAY } from './reminders.ts';

/** What is open, as the list has it. */
export const open = async (database: Database, today = TODAY) =>
  (await database.read((reader) => pageOfReminders(reader, { limit: 100, today }))).items.map((slip) => [
    slip.text,
    slip.dueOn,
    slip.dueTime,
    slip.missedCount,
  ]);

/** How a wrong value is refused. */
export const refused = (field: string, rule: string) => ({ code: 'INVALID_VALUE', params: { field, rule } });
