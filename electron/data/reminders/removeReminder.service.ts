import { addDays } from '#shared/kernel/calendarMath.ts';
import { ruleUntil } from '#shared/reminders/recurrence.rules.ts';
import type { EditScope } from '#shared/reminders/reminder.ts';
import type { Database, Transaction } from '../database/handles.ts';
import { slipName } from './createReminder.service.ts';
import type { WriteTools } from './createReminder.service.ts';
import { findOccurrence, isFirst, requireOpen } from './occurrence.ts';
import type { FoundOccurrence, WhichOccurrence } from './occurrence.ts';
import { REMINDER_TOPICS, reminderOfVersion } from './reminders.service.ts';
import { deleteOccurrences, deleteReminder, updateReminder } from './reminderWrites.repository.ts';
import { inHistory, skip } from './settleOccurrence.service.ts';

/**
 * Removes one occurrence (it is left out), it and the following ones (the series ends before it), or all, with what
 * was done of it.
 * @throws as findOccurrence, requireOpen
 */
export async function removeReminder(
  database: Database,
  { scope, ...which }: WhichOccurrence & { readonly scope: EditScope },
  { today }: Pick<WriteTools, 'today'>,
): Promise<{ batchId: number }> {
  const intent = { label: 'reminderRemoved', params: {}, topics: REMINDER_TOPICS } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    const row = await reminderOfVersion(transaction, which.id, which.version);
    batch.describe(slipName(row.text));
    if (scope === 'all') return await deleteReminder(transaction, row.id);
    const found = await findOccurrence(transaction, which);
    requireOpen(found);
    if (scope === 'this') {
      await updateReminder(transaction, row.id, await skip(transaction, found, today), batch.at);
    } else await removeFollowing(transaction, found, batch.at);
  });
  return { batchId: inHistory(batchId) };
}

async function removeFollowing(transaction: Transaction, found: FoundOccurrence, at: string): Promise<void> {
  const { reminder, originalOn, settled } = found;
  const { rule, after_done_days: days } = reminder;
  if (days !== null) return await endAfterDone(transaction, found, at);
  if (rule === null || isFirst(found)) return await deleteReminder(transaction, reminder.id);
  const following = settled.filter((row) => row.original_on >= originalOn).map(({ id }) => id);
  await deleteOccurrences(transaction, following);
  await updateReminder(transaction, reminder.id, { rule: ruleUntil(rule, addDays(originalOn, -1)) }, at);
}

/** It is not due again: what is left is a promise that was kept, or nothing. */
async function endAfterDone(transaction: Transaction, found: FoundOccurrence, at: string): Promise<void> {
  const { reminder, settled } = found;
  const lastDone = settled.findLast(({ state }) => state === 'done');
  if (lastDone === undefined) return await deleteReminder(transaction, reminder.id);
  const open = settled.filter(({ state }) => state === 'open').map(({ id }) => id);
  await deleteOccurrences(transaction, open);
  const { original_on: day } = lastDone;
  await updateReminder(transaction, reminder.id, { after_done_days: null, due_on: day, owed_from: day }, at);
}
