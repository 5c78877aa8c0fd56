import { ContactDraft, type Contact } from '#shared/contacts/contact.ts';
import { InteractionDraft, type Interaction } from '#shared/interactions/interaction.ts';
import { contactCard, createContact } from '../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { createInteraction } from '../../electron/data/interactions/interactions.service.ts';
import { createStaff } from '../../electron/data/staff/staff.service.ts';
import { uidSequence } from './contacts.ts';
import { temporaryDatabase } from './database.ts';

/** Today in these tests; the clock of their databases stands on it. */
export const TODAY = '2026-03-01';

/** A database with short hands for what tests of the desk write into it. */
export async function desk() {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  return {
    database,
    newUid,
    contact: (draft: Parameters<typeof ContactDraft.parse>[0]): Promise<Contact> =>
      createContact(database, newUid, ContactDraft.parse(draft)),
    named: async (...names: readonly string[]): Promise<readonly number[]> => {
      const ids: number[] = [];
      for (const displayName of names)
        ids.push((await createContact(database, newUid, ContactDraft.parse({ displayName }))).id);
      return ids;
    },
    staff: async (name: string): Promise<number> => (await createStaff(database, newUid(), name)).id,
    log: (contactId: number, draft: object = {}): Promise<Interaction> =>
      createInteraction(database, InteractionDraft.parse({ contactId, channel: 'call', ...draft }), {
        today: TODAY,
        newUid,
      }),
    card: (id: number) => database.read((reader) => contactCard(reader, id)),
    batches: (target: Database = database) =>
      target.read((reader) => reader.selectFrom('batches').selectAll().orderBy('id').execute()),
  };
}
