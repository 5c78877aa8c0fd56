import type { Batch, BatchLabel, BatchParams } from '#shared/history/history.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Database, UndoOptions } from '../database/handles.ts';
import { latestToRedo, latestToUndo } from '../database/undo/latest.ts';
import type { RunningTask } from '../tasks.ts';
import { batchesBefore, deleteBatchesBefore, wordsOf } from './history.repository.ts';

const MONTHS_KEPT = 12;
const BATCHES_AT_A_TIME = 20;

export interface HistoryPage {
  readonly items: Batch[];
  readonly nextCursor: string | null;
}

/** A page of batches, newest first. The cursor is the id of the last one of the page before. */
export async function listHistory(
  database: Database,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<HistoryPage> {
  const before = cursor === null || cursor === undefined ? null : batchIdOf(cursor);
  const items = await database.read((reader) => batchesBefore(reader, before, limit + 1));
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return { items: page, nextCursor: items.length > limit && last !== undefined ? String(last.id) : null };
}

function batchIdOf(cursor: string): number {
  if (!/^[1-9]\d{0,15}$/.test(cursor)) throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'asGiven' });
  return Number(cursor);
}

export interface Step {
  readonly batchId: number;
  /** What would be undone or done again, in the words of the batch that did it first. */
  readonly label: BatchLabel;
  readonly params: BatchParams;
}

/** What Undo and Redo would do now. */
export async function nextSteps(
  database: Database,
): Promise<{ readonly undo: Step | null; readonly redo: Step | null }> {
  return await database.read(async (reader) => {
    const undo = await latestToUndo(reader);
    const redo = await latestToRedo(reader);
    return {
      undo: undo === undefined ? null : { batchId: undo.id, ...wordsOf(undo) },
      redo: redo === undefined ? null : { batchId: redo.id, ...wordsOf(redo) },
    };
  });
}

/** An undo that says how far it is, and stops when the task is asked to. */
export function undoOptions({ signal, progress }: RunningTask): UndoOptions {
  return { signal, onProgress: (stage, done, total) => progress({ stage, done, total, unit: 'rows' }) };
}

/**
 * Deletes batches that are older than 12 months, in small transactions, so that nothing has to wait for it.
 * @param now ISO instant
 * @returns how many batches were deleted
 */
export async function pruneHistory(database: Database, now: string): Promise<number> {
  const oldestKept = new Date(now);
  oldestKept.setUTCMonth(oldestKept.getUTCMonth() - MONTHS_KEPT);
  let deleted = 0;
  for (;;) {
    const more = await database.writeUntracked([], (transaction) =>
      deleteBatchesBefore(transaction, oldestKept.toISOString(), BATCHES_AT_A_TIME),
    );
    deleted += more;
    if (more < BATCHES_AT_A_TIME) return deleted;
  }
}
