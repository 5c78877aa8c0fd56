import { LonghandError } from '#shared/errors.ts';
import type { OnMatch } from '#shared/transfer/contactTarget.ts';
import { SheetOptions } from '#shared/transfer/sheet.ts';
import type { SheetMapping } from '#shared/transfer/sheet.ts';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { Database } from '../database/handles.ts';
import type { RunningTask } from '../tasks.ts';
import { contactSheet } from './contactSheet.ts';
import { formatOf } from './fileFormat.ts';
import { importAddressBook } from './importAddressBook.ts';
import { importCalendar } from './importCalendar.ts';
import { importContacts } from './importContacts.ts';
import { importSales } from './importSales.ts';
import { openSheet } from './openSheet.ts';
import { saleSheet } from './saleSheet.ts';
import { sheetSetting } from './sheetSetting.ts';
import type { StagedFile, Staging } from './staging.ts';

/** What the import of a file needs. */
export interface ImportContext {
  readonly database: Database;
  readonly staging: Staging;
  readonly newUid: () => string;
  /** Today on this machine's calendar. */
  readonly today: string;
  /** Makes a backup; a fault of it stops the import before anything is written. */
  beforeImport(): Promise<void>;
}

export interface ImportRequest {
  readonly file: string;
  readonly onMatch: OnMatch;
  /** Of a sheet; what becomes of those in the bin also of an address book. */
  readonly options?: SheetOptions | undefined;
  readonly mapping?: SheetMapping | undefined;
}

/**
 * Imports an address book, a calendar, or a sheet of contacts or sales, whichever the file is: one transaction, one batch,
 * which one undo takes back. Cancelling, and any fault, leaves everything as it was.
 * @throws FILE_REFUSED when the file is empty, none of these, incomplete or gone, or a whole archive (`archive`); CANCELLED
 */
export async function importFile(
  context: ImportContext,
  { file: token, onMatch, options = SheetOptions.parse({}), mapping }: ImportRequest,
  task: RunningTask,
): Promise<ImportResult> {
  const file = await context.staging.complete(token);
  const format = await formatOf(file);
  const request = { onMatch, options };
  if (format === 'archive') throw new LonghandError('FILE_REFUSED', { problem: 'archive', file: file.name });
  if (format === 'vcf') return await importAddressBook(context, file, request, task);
  if (format === 'ics') return await importCalendar(context, file, { onMatch }, task);
  return await importSheet(context, file, { format, mapping, ...request }, task);
}

async function importSheet(
  context: ImportContext,
  file: StagedFile,
  said: Omit<ImportRequest, 'file'> & { readonly format: 'csv' | 'xlsx'; readonly options: SheetOptions },
  task: RunningTask,
): Promise<ImportResult> {
  const setting = await sheetSetting(context.database, file, context.today, task);
  const sheet = await openSheet(file, said, setting);
  const contacts = contactSheet(sheet, said.options, setting);
  return contacts === null
    ? await importSales(context, saleSheet(sheet, setting), said.options, task)
    : await importContacts(context, contacts, said, task);
}
