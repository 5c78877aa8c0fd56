import { LonghandError } from '#shared/errors.ts';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Interaction, InteractionDraft } from '#shared/interactions/interaction.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Reminder } from '#shared/reminders/reminder.ts';
import type { Database, RunningBatch, Transaction } from '../database/handles.ts';
import type { Topic } from '#shared/system/system.contract.ts';
import { addInteraction } from '../interactions/interactions.service.ts';
import { currentStaff } from '../settings/settings.service.ts';
import { answeredReminder, slipName } from './createReminder.service.ts';
import type { WriteTools } from './createReminder.service.ts';
import { belongsTo, findOccurrence, requireOpen } from './occurrence.ts';
import type { FoundOccurrence, WhichOccurrence } from './occurrence.ts';
import { REMINDER_TOPICS } from './reminders.service.ts';
import type { OccurrenceRow } from './reminders.table.ts';
import { deleteOccurrences, insertOccurrences, updateOccurrence, updateReminder } from './reminderWrites.repository.ts';

/** A reminder after one of its occurrences was settled. */
export interface Settlement {
  readonly reminder: Reminder;
  readonly batchId: number;
}

/** Columns of the reminder that settling an occurrence changes. */
interface ReminderChange {
  readonly due_on?: string;
  readonly owed_from?: string;
}

/** Columns of an occurrence, those that differ from nothing settled. */
type OccurrenceChange = { readonly state: OccurrenceRow['state'] } & Partial<Omit<OccurrenceRow, 'id' | 'reminder_id'>>;

/** Of an occurrence that was neither moved nor kept. */
export const NOTHING_SETTLED = {
  moved_to: null,
  moved_time: null,
  done_on: null,
  done_at: null,
  done_by: null,
} as const;

/** What happened when a promise was kept; its contact is the reminder's where none is named. */
export type Log = Omit<InteractionDraft, 'contactId'> & { readonly contactId?: number | undefined };

/**
 * Keeps the promise; with `log` what happened is written down in the same step.
 * @throws as findOccurrence; INVALID_VALUE: `originalOn` rule `alreadyDone`; `doneOn` rule `inFuture`; `log` rule
 * `contactNeeded` where neither it nor the reminder names one; what addInteraction throws
 */
export async function completeReminder(
  database: Database,
  {
    doneOn: givenDay,
    log,
    ...which
  }: WhichOccurrence & { readonly doneOn?: string | undefined; readonly log?: Log | undefined },
  { today, newUid }: WriteTools,
): Promise<Settlement & { readonly interaction: Interaction | null }> {
  const topics: readonly Topic[] =
    log === undefined ? REMINDER_TOPICS : [...REMINDER_TOPICS, 'interactions', 'contacts'];
  const doneOn = givenDay ?? today;
  if (doneOn > today) throw new LonghandError('INVALID_VALUE', { field: 'doneOn', rule: 'inFuture' });
  let interaction: Interaction | null = null;
  const settlement = await settle(database, 'reminderCompleted', topics, which, async (transaction, batch, found) => {
    if (found.row?.state === 'done') {
      throw new LonghandError('INVALID_VALUE', { field: 'originalOn', rule: 'alreadyDone' });
    }
    const by = (await currentStaff(transaction))?.id ?? null;
    const done = { state: 'done', done_on: doneOn, done_at: batch.at, done_by: by } as const;
    if (log !== undefined) {
      const contactId = log.contactId ?? found.reminder.contact_id;
      if (contactId === null) throw new LonghandError('INVALID_VALUE', { field: 'log', rule: 'contactNeeded' });
      interaction = await addInteraction(transaction, { ...log, contactId }, { at: batch.at, today, newUid });
    }
    const { after_done_days: days } = found.reminder;
    if (days === null) {
      await write(transaction, found, done);
      return {};
    }
    // What is entered late does not bring it forward: it counts from when it was done last.
    const doneDays = found.settled.flatMap((row) => (row.done_on === null ? [] : [row.done_on]));
    const next = addDays(
      doneDays.reduce((last, day) => (day > last ? day : last), doneOn),
      days,
    );
    if (next === found.originalOn) {
      // Done early, and due when it was anyway: what was done goes by its own day.
      await freeDay(transaction, found, doneOn);
      await write(transaction, found, { ...done, original_on: doneOn });
    } else await write(transaction, found, done);
    await freeDay(transaction, found, next);
    return { due_on: next, owed_from: next };
  });
  return { ...settlement, interaction };
}

/** Leaves the occurrence out: it is not owed any more, and was not done. @throws as findOccurrence, requireOpen */
export async function skipOccurrence(
  database: Database,
  which: WhichOccurrence,
  { today }: Pick<WriteTools, 'today'>,
): Promise<Settlement> {
  return await settle(database, 'reminderSkipped', REMINDER_TOPICS, which, async (transaction, _batch, found) => {
    requireOpen(found);
    return await skip(transaction, found, today);
  });
}

/** The columns of its reminder that change when an occurrence is left out, which is written down here. */
export async function skip(transaction: Transaction, found: FoundOccurrence, today: string): Promise<ReminderChange> {
  const skipped = { state: 'skipped', done_on: null, done_at: null, done_by: null } as const;
  const { after_done_days: days } = found.reminder;
  const left = found.on > today ? found.on : today;
  const next = days === null ? null : addDays(left, days);
  if (next !== null && next === found.originalOn) {
    // Put forward, left out, and due when it was anyway: what was left out goes by its own day.
    await freeDay(transaction, found, left);
    await write(transaction, found, { ...skipped, original_on: left });
  } else await write(transaction, found, skipped);
  if (next === null) return {};
  await freeDay(transaction, found, next);
  return { due_on: next, owed_from: next };
}

/**
 * Of a reminder that comes round so many days after it was done, a day may be the due one once more. What was settled
 * for it before then goes by the day on which it was done, or the last one before it that is free.
 */
export async function freeDay(
  transaction: Transaction,
  { originalOn, settled }: Pick<FoundOccurrence, 'originalOn' | 'settled'>,
  day: string,
): Promise<void> {
  const taken = settled.filter((row) => row.original_on === day && row.original_on !== originalOn);
  const names = new Set([day, originalOn, ...settled.map((row) => row.original_on)]);
  for (const row of taken) {
    if (row.state === 'done' && row.done_on !== null && row.done_on !== day) {
      let name = row.done_on;
      while (names.has(name)) name = addDays(name, -1);
      names.add(name);
      await updateOccurrence(transaction, row.id, { original_on: name });
    } else await deleteOccurrences(transaction, [row.id]);
  }
}

/**
 * Moves the occurrence to another day, the rest of the series stays. Without `time` it keeps its time.
 * @throws as findOccurrence, requireOpen
 */
export async function snoozeOccurrence(
  database: Database,
  { until, time, ...which }: WhichOccurrence & { readonly until: string; readonly time?: string | null | undefined },
): Promise<Settlement> {
  return await settle(database, 'reminderSnoozed', REMINDER_TOPICS, which, async (transaction, _batch, found) => {
    requireOpen(found);
    const movedTime = time === undefined ? found.time : time;
    const isBack = until === found.originalOn && movedTime === found.reminder.due_time;
    if (isBack) await deleteOccurrences(transaction, found.row === null ? [] : [found.row.id]);
    else await write(transaction, found, { state: 'open', moved_to: until, moved_time: movedTime });
    return {};
  });
}

/**
 * Opens what was done or left out again. Of one that comes round so many days after it was done, that one is the due one
 * again.
 * @throws as findOccurrence; INVALID_VALUE (`originalOn`): rule `notSettled` for what is open, `notAnOccurrence` for what
 * was done by a schedule that does not hold any more
 */
export async function reopenOccurrence(database: Database, which: WhichOccurrence): Promise<Settlement> {
  return await settle(database, 'reminderReopened', REMINDER_TOPICS, which, async (transaction, _batch, found) => {
    const { row, reminder, originalOn, settled } = found;
    if (row === null || row.state === 'open') {
      throw new LonghandError('INVALID_VALUE', { field: 'originalOn', rule: 'notSettled' });
    }
    if (reminder.after_done_days !== null) {
      const moves = settled.filter(({ state }) => state === 'open').map(({ id }) => id);
      await deleteOccurrences(transaction, [row.id, ...moves]);
      return { due_on: originalOn, owed_from: originalOn };
    }
    if (!belongsTo(reminder, originalOn)) {
      throw new LonghandError('INVALID_VALUE', { field: 'originalOn', rule: 'notAnOccurrence' });
    }
    if (row.moved_to === null) await deleteOccurrences(transaction, [row.id]);
    else await updateOccurrence(transaction, row.id, { state: 'open', done_on: null, done_at: null, done_by: null });
    return {};
  });
}

/** One batch about one occurrence. `change` writes what is settled and answers what changes of its reminder. */
async function settle(
  database: Database,
  label: BatchLabel,
  topics: readonly Topic[],
  which: WhichOccurrence,
  change: (transaction: Transaction, batch: RunningBatch, found: FoundOccurrence) => Promise<ReminderChange>,
): Promise<Settlement> {
  const written = await database.write({ label, params: {}, topics }, async (transaction, batch) => {
    const found = await findOccurrence(transaction, which);
    batch.describe(slipName(found.reminder.text));
    const columns = await change(transaction, batch, found);
    await updateReminder(transaction, found.reminder.id, columns, batch.at);
    return await answeredReminder(transaction, batch, found.reminder.id);
  });
  return { reminder: written.result, batchId: inHistory(written.batchId) };
}

/** The place in the history of a batch that certainly wrote something. */
export function inHistory(batchId: number | null): number {
  if (batchId === null) throw new Error('A batch that changed reminders has no place in the history');
  return batchId;
}

async function write(
  transaction: Transaction,
  { reminder, originalOn, row }: FoundOccurrence,
  columns: OccurrenceChange,
): Promise<void> {
  if (row !== null) return await updateOccurrence(transaction, row.id, columns);
  await insertOccurrences(transaction, [
    { ...NOTHING_SETTLED, original_on: originalOn, ...columns, reminder_id: reminder.id },
  ]);
}
