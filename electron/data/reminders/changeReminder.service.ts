import { LonghandError } from '#shared/errors.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { ruleFrom, ruleUntil } from '#shared/reminders/recurrence.rules.ts';
import type { EditScope, Reminder, ReminderPatch } from '#shared/reminders/reminder.ts';
import type { Database, RunningBatch, Transaction } from '../database/handles.ts';
import { changedSchedule, changesSchedule, staleOccurrences } from './changedSchedule.ts';
import { answeredReminder, requireContact, requireStaff, slipName } from './createReminder.service.ts';
import type { WriteTools } from './createReminder.service.ts';
import { findOccurrence, isFirst, requireOpen } from './occurrence.ts';
import type { FoundOccurrence, WhichOccurrence } from './occurrence.ts';
import { occurrencesOf } from './reminders.repository.ts';
import { REMINDER_TOPICS, reminderOfVersion } from './reminders.service.ts';
import type { NamedReminderRow, ReminderColumns } from './reminders.table.ts';
import {
  deleteOccurrences,
  giveOccurrences,
  insertReminder,
  updateOccurrence,
  updateReminder,
} from './reminderWrites.repository.ts';
import { newSchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { freeDay, skip } from './settleOccurrence.service.ts';

export type ReminderChange = ReminderPatch & WhichOccurrence & { readonly scope: EditScope };

interface Writing extends WriteTools {
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
}

/**
 * Changes what is given, of a repeating reminder in one occurrence, in it and the following ones, or in all.
 * @returns the reminder that the change is in
 * @throws as findOccurrence, createReminder; INVALID_VALUE: `originalOn` rules `alreadyDone`, `alreadySkipped`; `rule`
 * rule `notForOne` where one occurrence is to repeat
 */
export async function updateReminderFields(
  database: Database,
  { id, version, scope, originalOn, ...patch }: ReminderChange,
  tools: WriteTools,
): Promise<Reminder> {
  const intent = { label: 'reminderUpdated', params: {}, topics: REMINDER_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const writing = { ...tools, transaction, batch };
    const row = await reminderOfVersion(transaction, id, version);
    batch.describe(slipName(patch.text ?? row.text));
    await requireKnown(transaction, row, patch);
    const changedId = await change(writing, row, patch, scope, originalOn);
    return await answeredReminder(transaction, batch, changedId);
  });
  return result;
}

async function requireKnown(transaction: Transaction, row: NamedReminderRow, patch: ReminderPatch): Promise<void> {
  const { contactId, staffId } = patch;
  if (isNew(contactId, row.contact_id)) await requireContact(transaction, contactId);
  if (isNew(staffId, row.staff_id)) await requireStaff(transaction, staffId);
}

function isNew(given: number | null | undefined, known: number | null): given is number {
  return given !== undefined && given !== null && given !== known;
}

async function change(
  writing: Writing,
  row: NamedReminderRow,
  patch: ReminderPatch,
  scope: EditScope,
  originalOn: string | undefined,
): Promise<number> {
  const isSeries = row.rule !== null || (row.after_done_days !== null && scope === 'this');
  if (scope === 'all' || !isSeries) return await changeAll(writing, row, patch);
  const found = await findOccurrence(writing.transaction, { id: row.id, originalOn });
  requireOpen(found);
  if (scope === 'this') return await changeOne(writing, found, patch);
  return isFirst(found) ? await changeAll(writing, row, patch) : await changeFollowing(writing, found, patch);
}

async function changeAll(
  { transaction, batch, today }: Writing,
  row: NamedReminderRow,
  patch: ReminderPatch,
): Promise<number> {
  const columns = changedColumns(row, patch);
  if (!changesSchedule(row, patch)) {
    if (Object.keys(columns).length > 0) await updateReminder(transaction, row.id, columns, batch.at);
    return row.id;
  }
  const schedule = changedSchedule(row, patch, today);
  const settled = (await occurrencesOf(transaction, [row.id])).get(row.id) ?? [];
  const stale = new Set(staleOccurrences(row, schedule, settled, today));
  await deleteOccurrences(transaction, [...stale]);
  if (schedule.after_done_days !== null) {
    const kept = settled.filter(({ id }) => !stale.has(id));
    await freeDay(transaction, { originalOn: '', settled: kept }, schedule.due_on);
  }
  const follows = settled.filter(
    (one) => one.state === 'open' && !stale.has(one.id) && one.moved_time === row.due_time,
  );
  for (const one of follows) await updateOccurrence(transaction, one.id, { moved_time: schedule.due_time ?? null });
  await updateReminder(transaction, row.id, { ...columns, ...schedule }, batch.at);
  return row.id;
}

/** The occurrence is left out of its series and becomes a reminder of its own. */
async function changeOne({ today, ...writing }: Writing, found: FoundOccurrence, patch: ReminderPatch) {
  const { transaction, batch } = writing;
  const { reminder } = found;
  const repeats = (patch.rule ?? null) !== null && patch.rule !== reminder.rule;
  const comesRound = (patch.afterDoneDays ?? null) !== null && patch.afterDoneDays !== reminder.after_done_days;
  if (repeats || comesRound) throw new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'notForOne' });
  const left = await skip(transaction, found, today);
  await updateReminder(transaction, reminder.id, left, batch.at);
  const dueOn = patch.dueOn ?? found.on;
  const dueTime = patch.dueTime === undefined ? found.time : patch.dueTime;
  const wish = { dueOn, dueTime, rule: null, afterDoneDays: null };
  return await insertChanged(writing, reminder, patch, newSchedule(wish, today));
}

/** The series ends before the occurrence, and another one begins there. */
async function changeFollowing({ today, ...writing }: Writing, found: FoundOccurrence, given: ReminderPatch) {
  const { transaction, batch } = writing;
  const { reminder, originalOn, settled } = found;
  const patch = withoutShown(given, found);
  const rule = reminder.rule ?? '';
  const rest = { ...reminder, due_on: originalOn, rule: ruleFrom(rule, reminder.due_on, originalOn) };
  const owed = rest.owed_from < originalOn ? originalOn : rest.owed_from;
  const isChanged = changesSchedule(rest, patch);
  const schedule: Schedule = isChanged
    ? changedSchedule({ ...rest, owed_from: owed }, patch, today)
    : { due_on: originalOn, due_time: rest.due_time, owed_from: owed, rule: rest.rule, after_done_days: null };
  const newId = await insertChanged(writing, reminder, patch, schedule);
  const following = settled.filter((row) => row.original_on >= originalOn);
  const movedStart = isChanged ? following.filter((row) => row.original_on === originalOn) : [];
  const stale = new Set([...movedStart.map(({ id }) => id), ...staleOccurrences(reminder, schedule, following, today)]);
  await deleteOccurrences(transaction, [...stale]);
  await giveOccurrences(
    transaction,
    following.map(({ id }) => id).filter((id) => !stale.has(id)),
    newId,
  );
  await updateReminder(transaction, reminder.id, { rule: ruleUntil(rule, addDays(originalOn, -1)) }, batch.at);
  return newId;
}

/** What a form sends along as its slip showed it, the rule of the whole series too, is no change. */
function withoutShown(
  { dueOn, dueTime, rule, ...patch }: ReminderPatch,
  { reminder, on, time }: FoundOccurrence,
): ReminderPatch {
  return {
    ...patch,
    ...(dueOn === undefined || dueOn === on ? {} : { dueOn }),
    ...(dueTime === undefined || dueTime === time ? {} : { dueTime }),
    ...(rule === undefined || rule === reminder.rule ? {} : { rule }),
  };
}

async function insertChanged(
  { transaction, batch, newUid }: Omit<Writing, 'today'>,
  reminder: NamedReminderRow,
  patch: ReminderPatch,
  schedule: Schedule,
): Promise<number> {
  const { text, kind, contact_id, staff_id, notices_before } = reminder;
  return await insertReminder(transaction, {
    text,
    kind,
    contact_id,
    staff_id,
    notices_before,
    ...changedColumns(reminder, patch),
    ...schedule,
    uid: newUid(),
    created_at: batch.at,
    updated_at: batch.at,
  });
}

/** The columns, apart from when it is due, that a patch changes. */
function changedColumns(row: NamedReminderRow, patch: ReminderPatch): Partial<ReminderColumns> {
  const { text, kind, contactId, staffId, noticesBefore } = patch;
  const notices = noticesBefore === undefined ? undefined : JSON.stringify(noticesBefore);
  return {
    ...(text === undefined || text === row.text ? {} : { text }),
    ...(kind === undefined || kind === row.kind ? {} : { kind }),
    ...(contactId === undefined || contactId === row.contact_id ? {} : { contact_id: contactId }),
    ...(staffId === undefined || staffId === row.staff_id ? {} : { staff_id: staffId }),
    ...(notices === undefined || notices === row.notices_before ? {} : { notices_before: notices }),
  };
}
