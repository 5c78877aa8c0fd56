import { setImmediate } from 'node:timers/promises';
import type { ContactFilter } from '#shared/contacts/contact.ts';
import { contactToVcard } from '#shared/transfer/contactVcard.rules.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { writeVcard } from '#shared/vcard/index.ts';
import type { WrittenVersion } from '#shared/vcard/index.ts';
import { storedPhoto } from '../contacts/contactPhoto.service.ts';
import { exportableContacts, exportableIds } from '../contacts/contacts.service.ts';
import type { Database, Readable } from '../database/handles.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import type { Staging } from './staging.ts';

export interface ExportRequest {
  readonly version: WrittenVersion;
  readonly filter?: ContactFilter | undefined;
}

const CONTACTS_AT_ONCE = 100;

/**
 * Writes contacts as vCards into a staged file, in the order they were added. Which contacts is settled at
 * the start; each page of them is read as it is at that moment, so that saving goes on meanwhile.
 * @param today for the file's name, `YYYY-MM-DD`
 */
export async function exportContacts(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  { version, filter = {} }: ExportRequest,
  today: string,
  task: RunningTask,
): Promise<ExportResult> {
  const ids = await database.read((reader) => exportableIds(reader, filter));
  const output = await staging.create(`longhand-contacts-${today}.vcf`);
  let count = 0;
  try {
    for (let start = 0; start < ids.length; start += CONTACTS_AT_ONCE) {
      const cards = await database.read((reader) =>
        cardsOf(reader, ids.slice(start, start + CONTACTS_AT_ONCE), version),
      );
      for (const card of cards) await output.write(card);
      count += cards.length;
      task.progress({ stage: 'writing', done: start + cards.length, total: ids.length, unit: 'contacts' });
      await setImmediate();
      throwIfCancelled(task.signal);
    }
    const { token, name, byteSize } = await output.finish();
    return { file: token, name, byteSize, count };
  } finally {
    await output.abandon();
  }
}

async function cardsOf(readable: Readable, ids: readonly number[], version: WrittenVersion): Promise<string[]> {
  const cards: string[] = [];
  for (const { contact, kept, ownValues } of await exportableContacts(readable, ids)) {
    const photo = contact.photo === null ? null : await storedPhoto(readable, contact.photo);
    cards.push(writeVcard(contactToVcard({ contact, kept, ownValues, photo }, version), version));
  }
  return cards;
}
