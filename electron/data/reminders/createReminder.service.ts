import { existingContact } from '../contacts/contacts.service.ts';
import { shortened } from '#shared/contacts/script.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { BatchParams } from '#shared/history/history.ts';
import type { Reminder, ReminderDraft } from '#shared/reminders/reminder.ts';
import type { Database, Readable, RunningBatch, Transaction } from '../database/handles.ts';
import { currentStaff } from '../settings/settings.service.ts';
import { staffMember } from '../staff/staff.service.ts';
import { refreshReminders } from './nextOccurrence.service.ts';
import { takenUids } from './reminders.repository.ts';
import { getReminder, REMINDER_TOPICS } from './reminders.service.ts';
import { insertReminder } from './reminderWrites.repository.ts';
import { newSchedule } from './schedule.ts';

/** What a write has to know besides what is asked for. */
export interface WriteTools {
  /** Today on this machine's calendar. */
  readonly today: string;
  readonly newUid: () => string;
}

/** Characters of a slip that its line in the history shows. */
const NAME_LENGTH = 80;

/** How the history names what was done with a slip. */
export function slipName(text: string): BatchParams {
  return { name: shortened(text.split('\n')[0] ?? '', NAME_LENGTH), count: 1 };
}

/**
 * Writes a promise down. One in the past is overdue at once, unless it repeats: then it is due at its next occurrence.
 * @throws INVALID_VALUE: `contactId` rules `notFound`, `inBin`; `staffId` rule `notStaff`; `uid` rule `identityUsed`; what
 * newSchedule throws
 */
export async function createReminder(database: Database, draft: ReminderDraft, tools: WriteTools): Promise<Reminder> {
  const intent = { label: 'reminderCreated', params: slipName(draft.text), topics: REMINDER_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const id = await addReminder(transaction, draft, { ...tools, at: batch.at });
    return await answeredReminder(transaction, batch, id);
  });
  return result;
}

/** The reminder as it will be after COMMIT. */
export async function answeredReminder(transaction: Transaction, batch: RunningBatch, id: number): Promise<Reminder> {
  await refreshReminders(transaction, () => batch.pause());
  return await getReminder(transaction, id);
}

/** Writes one as part of a larger batch. @returns its id @throws as createReminder */
export async function addReminder(
  transaction: Transaction,
  draft: ReminderDraft,
  { at, today, newUid }: WriteTools & { readonly at: string },
): Promise<number> {
  if (draft.uid !== undefined && (await takenUids(transaction, [draft.uid])).size > 0) {
    throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'identityUsed' });
  }
  if (draft.contactId !== null) await requireContact(transaction, draft.contactId);
  if (draft.staffId !== undefined && draft.staffId !== null) await requireStaff(transaction, draft.staffId);
  return await insertReminder(transaction, {
    uid: draft.uid ?? newUid(),
    created_at: at,
    updated_at: at,
    text: draft.text,
    kind: draft.kind,
    contact_id: draft.contactId,
    staff_id: draft.staffId === undefined ? ((await currentStaff(transaction))?.id ?? null) : draft.staffId,
    ...newSchedule(draft, today),
    notices_before: JSON.stringify(draft.noticesBefore),
  });
}

/** @throws INVALID_VALUE (`contactId`) for a contact that is not there or in the bin */
export async function requireContact(readable: Readable, id: number): Promise<void> {
  const refuse = (rule: 'notFound' | 'inBin') => new LonghandError('INVALID_VALUE', { field: 'contactId', rule });
  const contact = await existingContact(readable, id).catch((error: unknown) => {
    if (error instanceof LonghandError && error.code === 'NOT_FOUND') throw refuse('notFound');
    throw error;
  });
  if (contact.deletedAt !== null) throw refuse('inBin');
}

/** @throws INVALID_VALUE (`staffId`, rule `notStaff`) for somebody who is not there or has left */
export async function requireStaff(readable: Readable, id: number): Promise<void> {
  if ((await staffMember(readable, id))?.isActive !== true) {
    throw new LonghandError('INVALID_VALUE', { field: 'staffId', rule: 'notStaff' });
  }
}
