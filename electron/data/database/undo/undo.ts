import { LonghandError } from '#shared/errors.ts';
import type { BatchLabel, BatchParams, KeptRow, UndoResult } from '#shared/history/history.ts';
import { Topic } from '#shared/system/system.contract.ts';
import type { RawConnection } from '../connections.ts';
import type { UndoOptions } from '../handles.ts';
import type { BatchInTransaction, Writer } from '../writer.ts';
import { applyPlan } from './apply.ts';
import { latestToRedo, latestToUndo } from './latest.ts';
import type { UndoModel, UndoTable } from './model.ts';
import { paceOf } from './pace.ts';
import { clearPlan, makePlan } from './plan.ts';

interface StoredBatch {
  readonly id: number;
  readonly label: BatchLabel;
  readonly params: string;
  readonly undoes_batch_id: number | null;
  readonly undone_by_batch_id: number | null;
  readonly row_count: number;
}

const KEPT_ROWS_TOLD = 200;

/** Everything may have changed. */
const topics = Topic.options.filter((topic) => topic !== 'backups' && topic !== 'system');

/** Where an undo is done. */
export interface UndoSite {
  readonly raw: RawConnection;
  readonly writer: Writer;
  readonly model: UndoModel;
}

/**
 * Takes a batch back: the one named, or the latest in force. The undo is a batch of its own; undoing that is redo.
 * @throws LonghandError NOT_FOUND, NOTHING_TO_UNDO (also when that batch is already undone), CANCELLED
 */
export async function undo(site: UndoSite, batchId?: number, options: UndoOptions = {}): Promise<UndoResult> {
  const { raw } = site;
  return await takeBack(site, options, async ({ transaction, id }) => {
    const wanted = batchId ?? (await latestToUndo(transaction, id))?.id;
    const found = wanted === undefined ? undefined : batchOf(raw, wanted);
    if (found === undefined && batchId !== undefined)
      throw new LonghandError('NOT_FOUND', { entity: 'batch', id: batchId });
    if (found === undefined || found.undone_by_batch_id !== null) throw new LonghandError('NOTHING_TO_UNDO', {});
    return found;
  });
}

/**
 * Takes the latest undo back.
 * @throws LonghandError NOTHING_TO_REDO, CANCELLED
 */
export async function redo(site: UndoSite, options: UndoOptions = {}): Promise<UndoResult> {
  const { raw } = site;
  return await takeBack(site, options, async ({ transaction, id }) => {
    const latest = await latestToRedo(transaction, id);
    const found = latest === undefined ? undefined : batchOf(raw, latest.id);
    if (found === undefined) throw new LonghandError('NOTHING_TO_REDO', {});
    return found;
  });
}

function batchOf(raw: RawConnection, id: number): StoredBatch | undefined {
  return raw.prepare<[number], StoredBatch>('SELECT * FROM batches WHERE id = ?').get(id);
}

async function takeBack(
  { raw, writer, model }: UndoSite,
  { signal, onProgress }: UndoOptions,
  choose: (batch: BatchInTransaction) => Promise<StoredBatch>,
): Promise<UndoResult> {
  const intent = { label: 'undone', params: {}, topics } as const;
  const { result } = await writer.batch(
    intent,
    async (batch) => {
      const chosen = await choose(batch);
      const pace = paceOf(batch, onProgress);
      try {
        const concerned = await makePlan(raw, model, chosen, pace);
        const rowCount = await applyPlan(raw, model, concerned, batch.at, pace);
        const { label, params } = describe(raw, batch, chosen);
        return { batchId: batch.id, undoneBatchId: chosen.id, label, params, rowCount, ...keptRows(raw, model.tables) };
      } finally {
        clearPlan(raw);
      }
    },
    { keepWhenEmpty: true, signal, onFinishing: (done, total) => onProgress?.('finishing', done, total) },
  );
  return result;
}

/** Names the undo after what it took back, and turns round what stands on the batches that it concerns. */
function describe(
  raw: RawConnection,
  batch: BatchInTransaction,
  chosen: StoredBatch,
): { readonly label: BatchLabel; readonly params: BatchParams } {
  const { undoneLabel, ...params } = JSON.parse(chosen.params) as BatchParams;
  const isRedo = chosen.label === 'undone';
  const label = chosen.undoes_batch_id === null ? chosen.label : (undoneLabel as BatchLabel);
  raw
    .prepare('UPDATE batches SET label = ?, params = ?, undoes_batch_id = ? WHERE id = ?')
    .run(isRedo ? 'redone' : 'undone', JSON.stringify({ ...params, undoneLabel: label }), chosen.id, batch.id);
  const undoneBy = raw.prepare('UPDATE batches SET undone_by_batch_id = ? WHERE id = ?');
  let isUndone = true;
  for (let link: StoredBatch | undefined = chosen; link !== undefined; isUndone = !isUndone) {
    undoneBy.run(isUndone ? batch.id : null, link.id);
    link = link.undoes_batch_id === null ? undefined : batchOf(raw, link.undoes_batch_id);
  }
  return { label, params };
}

function keptRows(raw: RawConnection, tables: readonly UndoTable[]): Pick<UndoResult, 'kept' | 'keptCount'> {
  const count = raw
    .prepare<[], { readonly count: number }>('SELECT count(*) AS count FROM temp.undo_row WHERE reason IS NOT NULL')
    .get();
  const rows = raw
    .prepare<
      [number],
      { readonly t: number; readonly row_id: number; readonly reason: KeptRow['reason']; readonly fields: string }
    >('SELECT t, row_id, reason, fields FROM temp.undo_row WHERE reason IS NOT NULL ORDER BY t, row_id LIMIT ?')
    .all(KEPT_ROWS_TOLD);
  return {
    kept: rows.map(({ t, row_id, reason, fields }) => ({
      table: tables[t]?.name ?? '',
      id: row_id,
      reason,
      fields: (JSON.parse(fields) as string[]).map(camelCase),
    })),
    keptCount: count?.count ?? 0,
  };
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
