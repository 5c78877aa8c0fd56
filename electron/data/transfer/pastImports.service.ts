import type { BatchLabel, BatchParams } from '#shared/history/history.ts';
import { LonghandError } from '#shared/errors.ts';
import type { PastImport } from '#shared/transfer/transfer.ts';
import type { Readable } from '../database/handles.ts';

const WHAT = {
  contactsImported: 'contacts',
  calendarImported: 'calendar',
  salesImported: 'sales',
} as const satisfies Partial<Record<BatchLabel, PastImport['what']>>;
const LABELS = Object.keys(WHAT) as (keyof typeof WHAT)[];

/**
 * Imports of the past, the newest first, as long as the history is kept. The cursor is the id of the last one before.
 * @throws INVALID_VALUE `cursor` `cursorBroken`
 */
export async function pastImports(
  readable: Readable,
  { limit, cursor = null }: { readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<{ items: PastImport[]; nextCursor: string | null }> {
  if (cursor !== null && !/^[1-9]\d{0,15}$/.test(cursor))
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorBroken' });
  const rows = await readable
    .selectFrom('batches as batch')
    .leftJoin('batches as undo', 'undo.id', 'batch.undone_by_batch_id')
    .select([
      'batch.id',
      'batch.label',
      'batch.params',
      'batch.at',
      'batch.staff_id',
      'batch.staff_name',
      'undo.at as undoneAt',
    ])
    .where('batch.label', 'in', LABELS)
    .$if(cursor !== null, (query) => query.where('batch.id', '<', Number(cursor)))
    .orderBy('batch.id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row): PastImport => {
    const { file = '', count = 0, updated = 0 } = JSON.parse(row.params) as BatchParams;
    return {
      batchId: row.id,
      at: row.at,
      file: String(file),
      what: WHAT[row.label as keyof typeof WHAT],
      added: Number(count) - Number(updated),
      updated: Number(updated),
      staff: row.staff_id === null ? null : row.staff_name,
      undoneAt: row.undoneAt,
    };
  });
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? String(last.batchId) : null };
}
