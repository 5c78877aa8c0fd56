import type { OnMatch } from '#shared/transfer/contactTarget.ts';
import { SheetOptions } from '#shared/transfer/sheet.ts';
import type { SheetMapping } from '#shared/transfer/sheet.ts';
import type { Inspection } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import type { RunningTask } from '../tasks.ts';
import { inspectArchive } from './archive/inspectArchive.ts';
import { contactSheet } from './contactSheet.ts';
import { formatOf } from './fileFormat.ts';
import { inspectAddressBook } from './inspectAddressBook.ts';
import { inspectCalendar } from './inspectCalendar.ts';
import { inspectContacts } from './inspectContacts.ts';
import { inspectSales } from './inspectSales.ts';
import { openSheet } from './openSheet.ts';
import { saleSheet } from './saleSheet.ts';
import { sheetSetting } from './sheetSetting.ts';
import type { Staging } from './staging.ts';

export interface InspectRequest {
  readonly file: string;
  readonly onMatch?: OnMatch | undefined;
  /** Of a sheet; what becomes of those in the bin also of an address book. */
  readonly options?: SheetOptions | undefined;
  readonly mapping?: SheetMapping | undefined;
}

/**
 * What importing the file would do. Writes nothing into the database.
 * @param today on this machine's calendar
 * @throws FILE_REFUSED when the file is empty, nothing that can be taken, incomplete or gone; CANCELLED
 */
export async function inspectFile(
  context: { readonly database: Database; readonly staging: Staging },
  { file: token, onMatch = 'skip', options = SheetOptions.parse({}), mapping }: InspectRequest,
  today: string,
  task: RunningTask,
): Promise<Inspection> {
  const { database, staging } = context;
  const file = await staging.complete(token);
  const format = await formatOf(file);
  if (format === 'archive') return await inspectArchive(file);
  if (format === 'ics') return await inspectCalendar(database, file, today, task);
  const setting = await sheetSetting(database, file, today, task);
  const request = { onMatch, options };
  if (format === 'vcf') return await inspectAddressBook(context, file, request, setting, task);
  const sheet = await openSheet(file, { format, mapping, options }, setting);
  const contacts = contactSheet(sheet, options, setting);
  return contacts === null
    ? await inspectSales(database, saleSheet(sheet, setting), options, setting)
    : await inspectContacts(context, contacts, request, setting);
}
