import { setImmediate } from 'node:timers/promises';
import type { Contact, ContactFilter } from '#shared/contacts/contact.ts';
import { BYTE_ORDER_MARK, sheetLine } from '#shared/csv/writer.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { contactSheetColumns, contactToRow, NO_NEEDS, widerNeeds } from '#shared/transfer/contactToSheet.rules.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import { exportableContacts, exportableIds } from '../contacts/contacts.service.ts';
import type { Database } from '../database/handles.ts';
import { ownFields } from '../fields/fields.service.ts';
import { readSettings } from '../settings/settings.service.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import type { Staging } from './staging.ts';

export interface SheetExportRequest {
  readonly filter?: ContactFilter | undefined;
  /** Of the heads; left out: the window's. */
  readonly language?: Locale | undefined;
}

const CONTACTS_AT_ONCE = 200;

/**
 * Writes contacts as a sheet into a staged file, in the order they were added: UTF-8 with a byte order mark, commas, CR LF.
 * There are as many columns of phone numbers, addresses and days as the contacts need. Our own import reads it back to the
 * same; pictures and what is kept of other programs stand in vCards only. Which contacts is settled at the start; each
 * page of them is read as it is at that moment.
 * @param today for the file's name, `YYYY-MM-DD`
 * @throws INVALID_VALUE for a filter by a field that is gone; CANCELLED
 */
export async function exportContactsSheet(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  { filter = {}, language }: SheetExportRequest,
  today: string,
  task: RunningTask,
): Promise<ExportResult> {
  const { ids, fields, settings } = await database.read(async (reader) => ({
    ids: await exportableIds(reader, filter, today),
    fields: await ownFields(reader),
    settings: await readSettings(reader),
  }));
  let needs = NO_NEEDS;
  for await (const page of pagesOf(database, ids, task)) for (const contact of page) needs = widerNeeds(needs, contact);
  const columns = contactSheetColumns(needs, fields, {
    language: language ?? settings.language ?? 'en',
    country: settings.country,
  });
  const output = await staging.create(`longhand-contacts-${today}.csv`);
  let count = 0;
  try {
    await output.write(BYTE_ORDER_MARK + sheetLine(columns.map(({ head }) => head)));
    for await (const page of pagesOf(database, ids, task)) {
      await output.write(page.map((contact) => sheetLine(contactToRow(contact, columns))).join(''));
      count += page.length;
      task.progress({ stage: 'writing', done: count, total: ids.length, unit: 'contacts' });
    }
    const { token, name, byteSize } = await output.finish();
    return { file: token, name, byteSize, count };
  } finally {
    await output.abandon();
  }
}

async function* pagesOf(
  database: Database,
  ids: readonly number[],
  task: RunningTask,
): AsyncGenerator<Contact[], void> {
  for (let start = 0; start < ids.length; start += CONTACTS_AT_ONCE) {
    const page = ids.slice(start, start + CONTACTS_AT_ONCE);
    yield (await database.read((reader) => exportableContacts(reader, page))).map(({ contact }) => contact);
    await setImmediate();
    throwIfCancelled(task.signal);
  }
}
