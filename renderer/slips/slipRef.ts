import type { Channel } from '#shared/contacts/contact.ts';
import type { Reminder, ReminderKind, Slip } from '#shared/reminders/reminder.ts';

/** What has to be known of a slip to do something with it. */
export type SlipRef = Pick<Slip, 'id' | 'version' | 'originalOn' | 'text' | 'kind' | 'contact'>;

/** Names the occurrence as it was read: after any change, and after an undo, it is another. */
export function slipKey({ id, version, originalOn }: Pick<SlipRef, 'id' | 'version' | 'originalOn'>): string {
  return `${id}:${originalOn}:${version}`;
}

/** Whether it comes again. */
export function isRepeating({ rule, afterDoneDays }: Pick<Reminder, 'rule' | 'afterDoneDays'>): boolean {
  return rule !== null || afterDoneDays !== null;
}

/** The channel that a promise of this kind is kept through, or null where that cannot be told. */
export function channelOf(kind: ReminderKind): Channel | null {
  switch (kind) {
    case 'call':
      return 'call';
    case 'visit':
      return 'visit';
    case 'write':
    case 'pay':
    case 'birthday':
    case 'other':
      return null;
  }
}
