import { LonghandError } from '#shared/errors.ts';
import type { TaskStage } from '#shared/tasks/task.ts';
import { eraseRows } from '../database/erase.ts';
import type { Database, RunningBatch, Transaction } from '../database/handles.ts';
import { localDay } from '../localTime.ts';
import type { RunningTask } from '../tasks.ts';
import { reminderIdsOf } from '../reminders/remindersOfContacts.service.ts';
import { forgetCustomers } from '../sales/saleIdentity.service.ts';
import { changeContacts } from './contactMany.service.ts';
import { contactById, contactNames } from './contacts.repository.ts';
import { CONTACT_TOPICS, contactOfVersion } from './contacts.service.ts';
import { binIds, keepEmployerNames } from './contactWrites.repository.ts';

/** One contact as it was read, or several. */
export type Which =
  | { readonly id: number; readonly version?: number | undefined }
  | { readonly ids: readonly number[] };

export interface Moved {
  readonly batchId: number;
  readonly count: number;
}

/**
 * Puts contacts into the bin. People keep a company in the bin as their employer.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE with rule `alreadyInBin` when nothing would move
 */
export async function removeContacts(database: Database, which: Which): Promise<Moved> {
  return await move(database, which, 'bin');
}

/** Takes contacts out of the bin. @throws as removeContacts, with rule `notInBin` */
export async function restoreContacts(database: Database, which: Which): Promise<Moved> {
  return await move(database, which, 'use');
}

async function move(database: Database, which: Which, into: 'bin' | 'use'): Promise<Moved> {
  const label = into === 'bin' ? 'contactsRemoved' : 'contactsRestored';
  const written = await database.write({ label, params: {}, topics: CONTACT_TOPICS }, async (transaction, batch) => {
    const ids = 'ids' in which ? which.ids : [which.id];
    if ('id' in which) await contactOfVersion(transaction, which.id, which.version);
    const change = { type: into === 'bin' ? 'remove' : 'restore' } as const;
    const { changed: count } = await changeContacts(transaction, batch, ids, change, { today: localDay(batch.at) });
    if (count === 0) {
      await requireOne(transaction, ids);
      throw new LonghandError('INVALID_VALUE', { field: 'ids', rule: into === 'bin' ? 'alreadyInBin' : 'notInBin' });
    }
    await describeMany(transaction, batch, ids, count);
    return count;
  });
  return moved(written.batchId, written.result);
}

/** Throws NOT_FOUND when none of the contacts exists. */
export async function requireOne(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const names = await contactNames(transaction, ids, 1);
  if (names.length === 0) throw new LonghandError('NOT_FOUND', { entity: 'contact', id: ids[0] ?? 0 });
}

/** Gives the batch its words: the count, and the name of a single contact. */
export async function describeMany(
  transaction: Transaction,
  batch: RunningBatch,
  ids: readonly number[],
  count: number,
): Promise<void> {
  const only = ids.length === 1 && ids[0] !== undefined ? await contactById(transaction, ids[0]) : null;
  batch.describe({ count, name: only?.displayName ?? '' });
}

/** What a batch of several contacts answers. */
export function moved(batchId: number | null, count: number): Moved {
  if (batchId === null) throw new Error('A batch that changed contacts has no place in the history');
  return { batchId, count };
}

/**
 * Deletes what is in the bin for good, from the history too, with what happened with it and what was promised. What was sold
 * to it stays without a customer: money that was taken stays in the books. People outside the bin keep the name of an employer
 * that goes. One transaction: stopped before its end, everything is still there. Afterwards it cannot be undone.
 * @throws CANCELLED
 */
export async function emptyBin(database: Database, task?: RunningTask): Promise<{ count: number }> {
  const tell = (stage: TaskStage, done: number, total: number | null) =>
    task?.progress({ stage, done, total, unit: 'rows' });
  const count = await database.writeUntracked(
    ['contacts', 'interactions', 'reminders', 'sales', 'history'],
    async (transaction, pause) => {
      const ids = await binIds(transaction);
      if (ids.length === 0) return 0;
      tell('reading', 0, null);
      await keepEmployerNames(transaction);
      await forgetCustomers(transaction, ids);
      const reminders = { table: 'reminders', ids: await reminderIdsOf(transaction, ids) } as const;
      return await eraseRows(transaction, 'contacts', ids, {
        also: [reminders],
        pause,
        onDeleted: (done, total) => tell('deleting', done, total),
      });
    },
    { signal: task?.signal, onFinishing: (done, total) => tell('finishing', done, total) },
  );
  return { count };
}
