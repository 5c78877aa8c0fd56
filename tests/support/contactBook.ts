import { ContactDraft, ContactPatch } from '#shared/contacts/contact.ts';
import type { Contact, ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import {
  contactCard,
  createContact,
  pageOfContacts,
  updateContactFields,
} from '../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { uidSequence } from './contacts.ts';
import { temporaryDatabase } from './database.ts';

/** A contact as it is typed. */
export type Draft = Parameters<typeof ContactDraft.parse>[0];

/** A database with these contacts. */
export async function bookOf(drafts: readonly Draft[]) {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  const contacts: Contact[] = [];
  for (const draft of drafts) contacts.push(await createContact(database, newUid, ContactDraft.parse(draft)));
  return { database, contacts };
}

/** A database without contacts, and what is done with them. */
export async function emptyBook() {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  return {
    database,
    create: (draft: Draft) => createContact(database, newUid, ContactDraft.parse(draft)),
    update: (id: number, patch: unknown, version?: number) =>
      updateContactFields(database, {
        id,
        ...ContactPatch.parse(patch),
        ...(version === undefined ? {} : { version }),
      }),
    card: (id: number) => database.read((reader) => contactCard(reader, id)),
    pointIds: (id: number) =>
      database.read((reader) =>
        reader
          .selectFrom('contact_points')
          .select(['id', 'value'])
          .where('contact_id', '=', id)
          .orderBy('position')
          .execute(),
      ),
    batches: () => database.read((reader) => reader.selectFrom('batches').selectAll().orderBy('id').execute()),
  };
}

/** All pages of a list, one after another. */
export async function all(
  database: Database,
  request: { readonly sort?: ContactSort; readonly filter?: ContactFilter; readonly limit?: number },
) {
  const found: Contact[] = [];
  let cursor: string | null = null;
  do {
    const from: string | null = cursor;
    const page: { readonly items: Contact[]; readonly nextCursor: string | null } = await database.read((reader) =>
      pageOfContacts(reader, { limit: 2, ...request, cursor: from }),
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** The names of contacts. */
export const names = (contacts: readonly Contact[]) => contacts.map((contact) => contact.displayName);
