import type { Reminder, Slip } from '#shared/reminders/reminder.ts';

/** A reminder that was read, with what matters to a test changed. */
export function reminder(changed: Partial<Reminder> = {}): Reminder {
  return {
    id: 1,
    uid: 'one',
    version: 3,
    text: 'Call about the invoice',
    kind: 'call',
    contact: { id: 7, displayName: 'Ada Lovelace' },
    staff: { id: 2, displayName: 'Grace' },
    isOpen: true,
    dueOn: '2026-11-24',
    dueTime: null,
    originalOn: '2026-11-24',
    startsOn: '2026-11-24',
    rule: null,
    afterDoneDays: null,
    noticesBefore: [],
    doneAt: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    ...changed,
  };
}

/** An open one as a slip. */
export function slip(changed: Partial<Slip> = {}): Slip {
  return { ...reminder(changed), missedCount: 0, ...changed };
}
