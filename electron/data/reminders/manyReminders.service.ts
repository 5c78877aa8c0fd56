import { openOccurrences } from '#shared/reminders/nextOpen.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Database, RunningBatch, Transaction } from '../database/handles.ts';
import { occurrencesOf, remindersById } from './reminders.repository.ts';
import { REMINDER_TOPICS } from './reminders.service.ts';
import { NO_DAY, seriesFromRow, settledFromRow } from './reminders.table.ts';
import type { ReminderRow } from './reminders.table.ts';
import { overdueSeries } from './manyReminders.repository.ts';
import { refreshReminders } from './nextOccurrence.service.ts';
import { insertOccurrences, moveNext, touchReminders, updateOccurrence } from './reminderWrites.repository.ts';
import { inHistory, NOTHING_SETTLED } from './settleOccurrence.service.ts';

const AT_ONCE = 200;

/**
 * Moves the earliest open occurrence of each to a day, its time kept, in one batch. Of a repeating one that was missed
 * several times before today the last missed occurrence is moved, and the earlier ones are left out: nothing of it stays
 * behind.
 * @throws INVALID_VALUE (`ids`, rule `nothingToChange`) where none of them is open and due on another day
 */
export async function snoozeMany(
  database: Database,
  { ids, until }: { readonly ids: readonly number[]; readonly until: string },
  today: string,
): Promise<{ count: number; batchId: number }> {
  const intent = { label: 'remindersSnoozed', params: {}, topics: REMINDER_TOPICS } as const;
  const written = await database.write(intent, async (transaction, batch) => {
    const concerned = [...new Set(ids)];
    let count = 0;
    for (let start = 0; start < concerned.length; start += AT_ONCE) {
      const piece = concerned.slice(start, start + AT_ONCE);
      const { caughtUp } = await leaveOutMissed(transaction, batch, piece, today);
      if (caughtUp.length > 0) await refreshReminders(transaction, () => batch.pause());
      const moved = await moveNext(transaction, piece, until);
      const changed = new Set([...caughtUp, ...moved]);
      await touchReminders(transaction, [...changed], batch.at);
      count += changed.size;
      await batch.pause();
    }
    if (count === 0) throw new LonghandError('INVALID_VALUE', { field: 'ids', rule: 'nothingToChange' });
    batch.describe({ count });
    return count;
  });
  return { count: written.result, batchId: inHistory(written.batchId) };
}

/**
 * Leaves out what repeating reminders missed before a day, all but the last of each, in one batch.
 * @returns how many occurrences were left out
 */
export async function catchUp(
  database: Database,
  { ids, before }: { readonly ids?: readonly number[] | undefined; readonly before: string },
): Promise<{ count: number; batchId: number | null }> {
  const intent = { label: 'remindersCaughtUp', params: {}, topics: REMINDER_TOPICS } as const;
  const written = await database.write(intent, async (transaction, batch) => {
    const concerned = ids ?? (await overdueSeries(transaction, before)).map(({ id }) => id);
    let count = 0;
    for (let start = 0; start < concerned.length; start += AT_ONCE) {
      const piece = concerned.slice(start, start + AT_ONCE);
      const { caughtUp, leftOut } = await leaveOutMissed(transaction, batch, piece, before);
      await touchReminders(transaction, caughtUp, batch.at);
      count += leftOut;
      await batch.pause();
    }
    batch.describe({ count });
    return count;
  });
  return { count: written.result, batchId: written.batchId };
}

/** Leaves out what these missed before a day, all but the last of each. @returns which they were, and how much it was */
async function leaveOutMissed(
  transaction: Transaction,
  batch: RunningBatch,
  ids: readonly number[],
  before: string,
): Promise<{ readonly caughtUp: readonly number[]; readonly leftOut: number }> {
  const rows = (await remindersById(transaction, ids)).filter((row) => row.rule !== null && isOverdue(row, before));
  const settled = await occurrencesOf(
    transaction,
    rows.map(({ id }) => id),
  );
  const caughtUp: number[] = [];
  let leftOut = 0;
  for (const row of rows) {
    const its = settled.get(row.id) ?? [];
    const days = { from: row.next_on, to: addDays(before, -1) };
    const missed = openOccurrences(seriesFromRow(row), its.map(settledFromRow), days).slice(0, -1);
    if (missed.length === 0) continue;
    caughtUp.push(row.id);
    leftOut += missed.length;
    const idOf = new Map(its.map(({ original_on, id }) => [original_on, id]));
    const fresh = missed.filter(({ originalOn }) => !idOf.has(originalOn));
    await insertOccurrences(
      transaction,
      fresh.map(({ originalOn }) => ({
        reminder_id: row.id,
        original_on: originalOn,
        state: 'skipped',
        ...NOTHING_SETTLED,
      })),
    );
    for (const { originalOn } of missed) {
      const id = idOf.get(originalOn);
      if (id !== undefined) await updateOccurrence(transaction, id, { state: 'skipped' });
    }
    await batch.pause();
  }
  return { caughtUp, leftOut };
}

function isOverdue({ next_on: on }: ReminderRow, before: string): boolean {
  return on !== NO_DAY && on < before;
}
