import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { BatchIntent, RunningBatch, Transaction } from '../database/handles.ts';
import type { RunningTask } from '../tasks.ts';
import type { ImportContext } from './import.service.ts';

/** What an import did, before it is known which batch it is. */
export type Imported = Omit<ImportResult, 'batchId'>;

/** What an import is called in the history, which file it takes, and which queries of the window it makes stale. */
export interface ImportIntent extends Pick<BatchIntent, 'label' | 'topics'> {
  readonly file: { readonly name: string };
}

/**
 * One import, whatever the file: a backup, then one transaction, one batch, which one undo takes back. Cancelling, and any
 * fault, leaves everything as it was; the file of what was not taken goes then too.
 * @throws CANCELLED; whatever `run` throws
 */
export async function importBatch(
  context: ImportContext,
  { label, file, topics }: ImportIntent,
  { signal }: Pick<RunningTask, 'signal'>,
  run: (transaction: Transaction, batch: RunningBatch) => Promise<Imported>,
): Promise<ImportResult> {
  await context.beforeImport();
  const written: NonNullable<ImportResult['notTaken']>[] = [];
  try {
    const { result, batchId } = await context.database.write(
      { label, params: { file: file.name, count: 0 }, topics },
      async (transaction, batch) => {
        const imported = await run(transaction, batch);
        if (imported.notTaken !== null) written.push(imported.notTaken);
        return imported;
      },
      { signal },
    );
    return { ...result, batchId };
  } catch (error) {
    for (const { file: token } of written) await context.staging.discard(token);
    throw error;
  }
}
