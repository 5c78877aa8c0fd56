import type { EditScope, Reminder, ReminderPatch } from '#shared/reminders/reminder.ts';
import { errorCode } from '../app/errorText.ts';

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

/** How saving ended. `conflict`: somebody changed the same fields meanwhile; nothing was written. */
export type ReminderSaved =
  | { readonly kind: 'saved'; readonly reminder: Reminder }
  | { readonly kind: 'conflict'; readonly theirs: Reminder; readonly fields: readonly (keyof ReminderPatch)[] };

/**
 * Saves a change. Where it was saved elsewhere meanwhile, fields that only one side changed come together; where both
 * changed the same ones, nothing is written and the person decides.
 * @throws whatever `update` throws but a version conflict
 */
export async function saveReminder(client: ReminderSavingClient, change: ReminderChange): Promise<ReminderSaved> {
  const { base, scope, originalOn, patch } = change;
  const occurrence = base.rule === null ? {} : { originalOn };
  try {
    const reminder = await client.update({ id: base.id, version: base.version, scope, ...occurrence, ...patch });
    return { kind: 'saved', reminder };
  } catch (error) {
    if (errorCode(error) !== 'VERSION_CONFLICT') throw error;
  }
  const theirs = await client.get({ id: base.id });
  const fields = (Object.keys(patch) as (keyof ReminderPatch)[]).filter(
    (field) => !isSame(fieldIn(base, field), fieldIn(theirs, field)) && !isSame(patch[field], fieldIn(theirs, field)),
  );
  if (fields.length > 0) return { kind: 'conflict', theirs, fields };
  return saveReminder(client, { ...change, base: theirs });
}

/** A field as a patch would say it. */
function fieldIn(reminder: Reminder, field: keyof ReminderPatch): unknown {
  if (field === 'contactId') return reminder.contact?.id ?? null;
  if (field === 'staffId') return reminder.staff?.id ?? null;
  return reminder[field];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
