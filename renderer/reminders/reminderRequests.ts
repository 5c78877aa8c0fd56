import type { ReminderDraft } from '#shared/reminders/reminder.ts';
import { RequestStore } from '../app/requestStore.ts';

/** Which form of a reminder to open. */
export type ReminderRequest =
  | { readonly mode: 'new'; readonly draft?: Partial<ReminderDraft> }
  | {
      readonly mode: 'edit';
      readonly id: number;
      /** The day by the rule of the occurrence that is meant; left out: the reminder as a whole. */
      readonly originalOn?: string;
      /** Where that occurrence was moved to, where it is not the one that is due. */
      readonly movedTo?: { readonly on: string; readonly time: string | null };
    };

/** Opens the form of a reminder from anywhere; ask by `openReminder`. */
export const reminderRequests = new RequestStore<ReminderRequest>();

/** Opens the form, unless it is open: what is typed there must not vanish under another. */
export function openReminder(request: ReminderRequest): void {
  if (reminderRequests.current() === null) reminderRequests.ask(request);
}
