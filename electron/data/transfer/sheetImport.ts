import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import { readSettings } from '../settings/settings.service.ts';
import type { RunningTask } from '../tasks.ts';
import { importBatch } from './importBatch.ts';
import type { Imported, ImportIntent } from './importBatch.ts';
import type { ImportContext } from './import.service.ts';
import { NotTakenSheet } from './notTakenSheet.ts';
import type { NotTakenForm } from './notTakenSheet.ts';
import { sheetWords } from './sheetWords.ts';
import type { SheetWords } from './sheetWords.ts';

/** An import of a sheet inside its transaction. */
export interface SheetImport {
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
  /** Takes the rows that cannot be taken. */
  readonly notTaken: NotTakenSheet;
  readonly words: SheetWords;
}

/**
 * Imports a sheet, whoever its rows are: as `importBatch`, with the rows that were not taken as a sheet beside it.
 * @throws CANCELLED; whatever `run` throws
 */
export async function importSheetRows(
  context: ImportContext,
  form: NotTakenForm,
  intent: Omit<ImportIntent, 'file'>,
  task: RunningTask,
  run: (running: SheetImport) => Promise<Omit<Imported, 'notTaken'>>,
): Promise<ImportResult> {
  return await importBatch(context, { ...intent, file: form.sheet.file }, task, async (transaction, batch) => {
    const { language } = await readSettings(transaction);
    const words = sheetWords(language ?? 'en');
    const notTaken = new NotTakenSheet(context.staging, form, words);
    try {
      const did = await run({ transaction, batch, notTaken, words });
      return { ...did, notTaken: await notTaken.finish() };
    } finally {
      await notTaken.abandon();
    }
  });
}
