import { nextOccurrence } from '#shared/reminders/recurrence.rules.ts';
import type { NoticeBefore, ReminderKind } from '#shared/reminders/reminder.ts';
import type { RunningBatch, Transaction } from '../database/handles.ts';
import { currentStaff } from '../settings/settings.service.ts';
import { insertOccurrences, insertReminders } from './reminderWrites.repository.ts';
import { newSchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** A reminder that comes out of a calendar file, with what is settled of it. */
export interface ImportedReminder {
  readonly uid: string;
  readonly text: string;
  readonly kind: ReminderKind;
  readonly contactId: number | null;
  readonly dueOn: string;
  readonly dueTime: string | null;
  /** As canonicalRule gives it, or null. */
  readonly rule: string | null;
  /** Not together with `rule`; left out: null. */
  readonly afterDoneDays?: number | null;
  readonly noticesBefore: readonly NoticeBefore[];
  /** The day on which it was done; of a repeating one its last occurrence until then. Null: it is not done. */
  readonly done: string | null;
  readonly moved: readonly { readonly originalOn: string; readonly to: string; readonly time: string | null }[];
  /** Days of the rule that were left out. */
  readonly skipped: readonly string[];
}

/**
 * Writes many at once as part of a batch. They belong to who sits at the desk. Uids must not be taken yet, contacts must
 * exist. A series that is over already is written as nothing owed.
 * @throws as newSchedule but `ruleEnded`; CANCELLED
 */
export async function addReminders(
  transaction: Transaction,
  batch: RunningBatch,
  drafts: readonly ImportedReminder[],
  today: string,
): Promise<void> {
  const staffId = (await currentStaff(transaction))?.id ?? null;
  const rows = drafts.map((draft) => ({
    uid: draft.uid,
    created_at: batch.at,
    updated_at: batch.at,
    text: draft.text,
    kind: draft.kind,
    contact_id: draft.contactId,
    staff_id: staffId,
    ...scheduleOf(draft, today),
    notices_before: JSON.stringify(draft.noticesBefore),
  }));
  const ids = await insertReminders(transaction, rows);
  await batch.pause();
  const settled = drafts.flatMap((draft, index) => settledOf(draft, ids[index] ?? 0, { staffId, today, at: batch.at }));
  for (let start = 0; start < settled.length; start += 1000) {
    await insertOccurrences(transaction, settled.slice(start, start + 1000));
    await batch.pause();
  }
}

function scheduleOf({ dueOn, dueTime, rule, afterDoneDays = null }: ImportedReminder, today: string): Schedule {
  const isOver = rule !== null && nextOccurrence(rule, dueOn, dueOn < today ? today : dueOn) === null;
  if (!isOver) return newSchedule({ dueOn, dueTime, rule, afterDoneDays }, today);
  return { due_on: dueOn, due_time: dueTime, owed_from: today, rule, after_done_days: null };
}

interface Settling {
  readonly staffId: number | null;
  readonly today: string;
  readonly at: string;
}

function settledOf(draft: ImportedReminder, reminderId: number, { staffId, today, at }: Settling) {
  const { dueOn, rule, done, moved, skipped } = draft;
  const blank = { moved_to: null, moved_time: null, done_on: null, done_at: null, done_by: null };
  const of = (original_on: string) => ({ ...blank, reminder_id: reminderId, original_on });
  const rows = [
    ...skipped.map((day) => ({ ...of(day), state: 'skipped' as const })),
    ...moved.map(({ originalOn, to, time }) => ({
      ...of(originalOn),
      state: 'open' as const,
      moved_to: to,
      moved_time: time,
    })),
  ];
  if (done === null || rule !== null) return rows;
  // The hour is not known: noon stands for the day in every time zone but the farthest.
  const doneAt = done === today ? at : `${done}T12:00:00.000Z`;
  return [
    ...rows.filter(({ original_on }) => original_on !== dueOn),
    { ...of(dueOn), state: 'done' as const, done_on: done, done_at: doneAt, done_by: staffId },
  ];
}
