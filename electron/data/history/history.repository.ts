import type { Selectable } from 'kysely';
import type { Batch, BatchLabel, BatchParams } from '#shared/history/history.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import type { BatchesRow } from '../database/schema.ts';

/** Batches before batch `before`, newest first. */
export async function batchesBefore(
  readable: Readable,
  before: number | null,
  limit: number,
): Promise<readonly Batch[]> {
  const rows = await readable
    .selectFrom('batches')
    .selectAll()
    .$if(before !== null, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(batchOf);
}

function batchOf(row: Selectable<BatchesRow>): Batch {
  return {
    id: row.id,
    label: row.label as BatchLabel,
    params: JSON.parse(row.params) as BatchParams,
    staff: row.staff_id === null ? null : { id: row.staff_id, name: row.staff_name },
    at: row.at,
    rowCount: row.row_count,
    undoesBatchId: row.undoes_batch_id,
    undoneByBatchId: row.undone_by_batch_id,
  };
}

/** What a batch is about: of an undo or redo, the label and parameters of the batch that did it first. */
export function wordsOf({ label, params }: Pick<Selectable<BatchesRow>, 'label' | 'params'>): {
  readonly label: BatchLabel;
  readonly params: BatchParams;
} {
  const { undoneLabel, ...rest } = JSON.parse(params) as BatchParams;
  return { label: (undoneLabel ?? label) as BatchLabel, params: rest };
}

/**
 * Deletes the oldest batches, at most `limit`, with their images, up to the first that was not written before `at`.
 * Only ever the oldest: an undo needs everything that came after. A clock that was wrong for a while changes nothing.
 */
export async function deleteBatchesBefore(transaction: Transaction, at: string, limit: number): Promise<number> {
  const oldest = await transaction
    .selectFrom('batches')
    .select('id')
    .where('id', '<', (eb) =>
      eb
        .selectFrom('batches as kept')
        .select((kept) => kept.fn.coalesce(kept.fn.min('kept.id'), kept.val(Number.MAX_SAFE_INTEGER)).as('id'))
        .where('kept.at', '>=', at),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = oldest.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await transaction.deleteFrom('history').where('batch_id', 'in', ids).execute();
  await transaction.deleteFrom('batches').where('id', 'in', ids).execute();
  return ids.length;
}
