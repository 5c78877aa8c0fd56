import { ReminderDraft } from '#shared/reminders/reminder.ts';
import type { Reminder } from '#shared/reminders/reminder.ts';
import { derivedData } from '../../electron/data/derived.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import type { OpenDatabase, OpenOptions } from '../../electron/data/database/open.ts';
import { createReminder } from '../../electron/data/reminders/createReminder.service.ts';
import { currentStaff } from '../../electron/data/settings/settings.service.ts';
import { uidSequence } from './contacts.ts';
import { temporaryDatabase } from './database.ts';
import { blankContact } from './history.ts';

/** The day on which most tests of reminders play: a Monday. */
export const TODAY = '2026-03-02';

/** A database that counts derived columns as the program does. */
export async function deskDatabase(options: Partial<OpenOptions> = {}): Promise<OpenDatabase> {
  return await temporaryDatabase({ beforeCommit: derivedData, currentStaff, ...options });
}

/** Writes reminders as the program does, on a day of the test's choice. */
export function promising(database: Database, today = TODAY) {
  const newUid = uidSequence();
  const tools = { today, newUid };
  return {
    tools,
    add: async (draft: Partial<ReminderDraft> & Pick<ReminderDraft, 'dueOn'>): Promise<Reminder> =>
      await createReminder(database, ReminderDraft.parse({ text: 'Call', ...draft }), tools),
  };
}

/** Writes a contact without the service. @returns its id */
export async function plainContact(
  database: Database,
  name: string,
  columns: Readonly<Record<string, string | null>> = {},
): Promise<number> {
  const { result } = await database.write(
    { label: 'contactCreated', params: {}, topics: ['contacts'] },
    async (transaction, { at }) => {
      const row = { ...blankContact, display_name: name, sort_name: name, ...columns };
      const { id } = await transaction
        .insertInto('contacts')
        .values({ ...row, uid: `contact-${name}`, created_at: at, updated_at: at })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
  );
  return result;
}
