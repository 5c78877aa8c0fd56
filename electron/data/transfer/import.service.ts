import { createReadStream } from 'node:fs';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { VcardProblem } from '#shared/vcard/index.ts';
import type { Database } from '../database/handles.ts';
import { homeCountry } from '../settings/settings.service.ts';
import type { RunningTask } from '../tasks.ts';
import { cardGroups, requireCards } from './cardGroups.ts';
import { ContactImport } from './contactImport.ts';
import type { ByteRange } from './contactImport.ts';
import { Matcher } from './matching.ts';
import { createPictureScaler } from './pictureScaler.ts';
import type { StagedFile, Staging } from './staging.ts';

/** What the import of a file needs. */
export interface ImportContext {
  readonly database: Database;
  readonly staging: Staging;
  newUid(): string;
  /** Makes a backup; a fault of it stops the import before anything is written. */
  beforeImport(): Promise<void>;
}

export interface ImportRequest {
  readonly file: string;
  readonly onMatch: 'skip' | 'create';
}

/**
 * Imports an address book: one transaction, one batch, which one undo takes back. Cancelling, and any
 * fault, leaves everything as it was.
 * @throws FILE_REFUSED when the file is empty, no address book, incomplete or gone; CANCELLED
 */
export async function importFile(
  context: ImportContext,
  request: ImportRequest,
  task: RunningTask,
): Promise<ImportResult> {
  const file = await context.staging.complete(request.file);
  await requireCards(file);
  await context.beforeImport();
  const scaler = createPictureScaler();
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
      return { ...contacts.summary(), notTaken: await notTakenFile(context.staging, file, contacts.refused) };
    };
    const { result, batchId } = await context.database.write(intent, write, { signal: task.signal });
    return { ...result, batchId };
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
    const mark = await firstBytes(file, 2);
    const isUtf16 = (mark[0] === 0xff && mark[1] === 0xfe) || (mark[0] === 0xfe && mark[1] === 0xff);
    if (isUtf16 && ranges[0]?.start !== 0) await output.write(mark);
    for (const { start, end } of ranges) {
      const stream = createReadStream(file.path, { start, end: (end ?? file.byteSize) - 1 });
      for await (const piece of stream as AsyncIterable<Buffer>) await output.write(piece);
    }
    const staged = await output.finish();
    return { file: staged.token, name, byteSize: staged.byteSize };
  } finally {
    await output.abandon();
  }
}

async function firstBytes(file: StagedFile, count: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(file.path, { end: count - 1 }) as AsyncIterable<Buffer>)
    pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
