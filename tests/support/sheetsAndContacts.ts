import { ContactDraft } from '#shared/contacts/contact.ts';
import { createContact, pageOfContacts } from '../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { uidSequence } from './contacts.ts';

/** Ids that nothing else has. */
export const newUid = uidSequence();

/** A contact that is there before the import. */
export const contact = async (database: Database, draft: Partial<ContactDraft>) =>
  await createContact(database, () => `own-${newUid()}`, ContactDraft.parse(draft));

/** All contacts, in the order in which they came. */
export const contacts = async (database: Database) =>
  (await database.read((reader) => pageOfContacts(reader, { limit: 200, sort: { by: 'createdAt', direction: 'asc' } })))
    .items;

/** A sheet as text. */
export const sheet = (...lines: readonly string[]) => lines.join('\r\n');

/** An e-mail address of a contact. */
export const email = (value: string) => ({ type: 'email', value }) as ContactDraft['points'][number];

/** A card of an address book as text. */
export const card = (...lines: readonly string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
