import type { Selectable } from 'kysely';
import type { Readable } from '../handles.ts';
import type { BatchesRow } from '../schema.ts';

/** The latest batch before batch `before` that is in force and not itself an undo or a redo. */
export async function latestToUndo(
  readable: Readable,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<Selectable<BatchesRow> | undefined> {
  return await readable
    .selectFrom('batches')
    .selectAll()
    .where('id', '<', before)
    .where('undoes_batch_id', 'is', null)
    .where('undone_by_batch_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The latest undo before batch `before` that is in force, unless somebody went on working after it. */
export async function latestToRedo(
  readable: Readable,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<Selectable<BatchesRow> | undefined> {
  const work = await readable
    .selectFrom('batches')
    .select('id')
    .where('id', '<', before)
    .where('undoes_batch_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return await readable
    .selectFrom('batches')
    .selectAll()
    .where('id', '<', before)
    .where('id', '>', work?.id ?? 0)
    .where('label', '=', 'undone')
    .where('undone_by_batch_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}
