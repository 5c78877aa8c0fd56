import type { BatchLabel } from '#shared/history/history.ts';
import { dataClient } from '../api/api.ts';

/** The batch that was just written, for the Undo beside its notice; null when something else came after it. */
export async function lastBatch(label: BatchLabel): Promise<number | null> {
  const { undo } = await dataClient.history.next({});
  return undo?.label === label ? undo.batchId : null;
}
