import { SheetReading } from '#shared/transfer/transfer.ts';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { VcardProblem } from '#shared/vcard/index.ts';
import type { Database } from '../database/handles.ts';
import { homeCountry } from '../settings/settings.service.ts';
import type { RunningTask } from '../tasks.ts';
import { cardGroups, requireCards } from './cardGroups.ts';
import { ContactImport } from './contactImport.ts';
import { formatOf } from './fileFormat.ts';
import { importCalendar } from './importCalendar.ts';
import { importSales } from './importSales.ts';
import { Matcher } from './matching.ts';
import { createPictureScaler } from './pictureScaler.ts';
import { piecesOf } from './staging.ts';
import type { ByteRange, StagedFile, Staging } from './staging.ts';

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
  readonly onMatch: 'skip' | 'create';
  /** Of a sheet. */
  readonly reading?: SheetReading | undefined;
}

/**
 * Imports an address book, a calendar or a sheet of sales, whichever the file is: one transaction, one batch, which one undo takes back.
 * Cancelling, and any fault, leaves everything as it was.
 * @throws FILE_REFUSED when the file is empty, none of these, incomplete or gone; CANCELLED
 */
export async function importFile(
  context: ImportContext,
  request: ImportRequest,
  task: RunningTask,
): Promise<ImportResult> {
  const file = await context.staging.complete(request.file);
  const format = await formatOf(file);
  if (format === 'csv') return await importSales(context, file, request.reading ?? SheetReading.parse({}), task);
  return await (format === 'ics' ? importCalendar : importAddressBook)(context, file, request, task);
}

async function importAddressBook(
  context: ImportContext,
  file: StagedFile,
  request: ImportRequest,
  task: RunningTask,
): Promise<ImportResult> {
  await requireCards(file);
  await context.beforeImport();
  const scaler = createPictureScaler();
  const written: NonNullable<ImportResult['notTaken']>[] = [];
  try {
    const intent = {
      label: 'contactsImported',
      params: { file: file.name, count: 0 },
      topics: ['contacts', 'history'],
    } as const;
    const write: Parameters<typeof context.database.write<Omit<ImportResult, 'batchId'>>>[1] = async (
      transaction,
      batch,
    ) => {
      const country = await homeCountry(transaction);
      const matcher = new Matcher(request.onMatch);
      const contacts = await ContactImport.begin({
        transaction,
        batch,
        matcher,
        scaler,
        country,
        newUid: context.newUid,
        today: context.today,
      });
      const outside: VcardProblem[] = [];
      for await (const { cards, bytesRead } of cardGroups(file, country, outside)) {
        await contacts.take(cards);
        task.progress({ stage: 'reading', done: bytesRead, total: file.byteSize, unit: 'bytes' });
      }
      for (const { code, line, detail } of outside) contacts.note({ code, position: null, line, about: detail });
      task.progress({ stage: 'finishing', done: 0, total: null, unit: 'contacts' });
      await contacts.linkEmployers();
      batch.describe({ file: file.name, count: contacts.added });
      const notTaken = await notTakenFile(context.staging, file, contacts.refused);
      if (notTaken !== null) written.push(notTaken);
      return { ...contacts.summary(), notTaken };
    };
    const { result, batchId } = await context.database.write(intent, write, { signal: task.signal });
    return { ...result, batchId };
  } catch (error) {
    for (const { file: token } of written) await context.staging.discard(token);
    throw error;
  } finally {
    await scaler.close();
  }
}

/** The cards that were not taken, as they stand in the file. */
async function notTakenFile(
  staging: Staging,
  file: StagedFile,
  ranges: readonly ByteRange[],
): Promise<ImportResult['notTaken']> {
  if (ranges.length === 0) return null;
  const name = `${file.name.replace(/\.[^.]*$/, '')}-not-taken.vcf`;
  const output = await staging.create(name);
  try {
    if (ranges[0]?.start !== 0) await output.write(await byteOrderMark(file));
    for (const range of ranges) for await (const piece of piecesOf(file, range)) await output.write(piece);
    const staged = await output.finish();
    return { file: staged.token, name, byteSize: staged.byteSize };
  } finally {
    await output.abandon();
  }
}

/** The mark without which nobody could read cards from the middle of a UTF-16 file; else nothing. */
async function byteOrderMark(file: StagedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end: 2 })) pieces.push(piece);
  const mark = Buffer.concat(pieces);
  const isUtf16 = mark.equals(Buffer.from([0xff, 0xfe])) || mark.equals(Buffer.from([0xfe, 0xff]));
  return isUtf16 ? mark : new Uint8Array(0);
}
