import type { EditScope, Reminder, ReminderPatch } from '#shared/reminders/reminder.ts';
import { type MergedSave, saveMerged } from '../components/mergedSave.ts';

/** What saving asks of others. */
export interface ReminderSavingClient {
  readonly update: (
    input: { id: number; version: number; scope: EditScope; originalOn?: string } & ReminderPatch,
  ) => Promise<Reminder>;
  readonly get: (input: { id: number }) => Promise<Reminder>;
}

/** What is saved: of which reminder as it was read, how much of it, and what is changed. */
export interface ReminderChange {
  readonly base: Reminder;
  readonly scope: EditScope;
  readonly originalOn: string;
  readonly patch: ReminderPatch;
}

/**
 * Saves a change of a reminder, together with what was changed elsewhere meanwhile.
 * @throws whatever `update` throws but a version conflict
 */
export async function saveReminder(
  client: ReminderSavingClient,
  { base, scope, originalOn, patch }: ReminderChange,
): Promise<MergedSave<Reminder, keyof ReminderPatch>> {
  const update = ({ id, version, rule }: Reminder, change: ReminderPatch) =>
    client.update({ id, version, scope, ...(rule === null ? {} : { originalOn }), ...change });
  return saveMerged({ update, get: (id) => client.get({ id }), fieldIn }, base, patch);
}

/** A field as a patch would say it. */
function fieldIn(reminder: Reminder, field: keyof ReminderPatch): unknown {
  if (field === 'contactId') return reminder.contact?.id ?? null;
  if (field === 'staffId') return reminder.staff?.id ?? null;
  return reminder[field];
}
