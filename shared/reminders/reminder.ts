import { z } from 'zod';
import { Named } from '../kernel/named.ts';
import { CalendarDate, ClockTime, Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';

/** What has to be done. */
export const ReminderKind = z.enum(['call', 'visit', 'write', 'pay', 'birthday', 'other']);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** A notice so long before it is due. On the day itself (at its time, where it has one) there always is one. */
export const NoticeBefore = z.strictObject({
  unit: z.enum(['minutes', 'days']),
  count: z.int().min(1).max(10_000),
});
export type NoticeBefore = z.infer<typeof NoticeBefore>;

/** Most notices before a reminder. */
export const MOST_NOTICES = 10;
/** Longest text on a slip, UTF-16 units. */
export const LONGEST_TEXT = 10_000;

/**
 * The value of an RRULE (RFC 5545, section 3.3.10), by whole days, without the start: `FREQ=MONTHLY;BYMONTHDAY=-1`.
 * A Chinese lunar year is `RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;SKIP=BACKWARD` (RFC 7529; a leap month
 * is `5L`): no such leap month means the ordinary month, no day 30 the 29th.
 */
export const RecurrenceRule = z.string().min(1).max(2000);
export type RecurrenceRule = z.infer<typeof RecurrenceRule>;

const typedFields = {
  text: prose(LONGEST_TEXT).pipe(z.string().trim().min(1)),
  kind: ReminderKind,
  contactId: Id.nullable(),
  /** Whose promise it is: which of us; null for everybody's. */
  staffId: Id.nullable(),
  /** When it is due, the first time where it repeats. */
  dueOn: CalendarDate,
  dueTime: ClockTime.nullable(),
  rule: RecurrenceRule.nullable(),
  /** Due again so many days after it was done. Not together with `rule`. */
  afterDoneDays: z.int().min(1).max(3660).nullable(),
  noticesBefore: z.array(NoticeBefore).max(MOST_NOTICES),
};

/** A reminder to be written. Without `staffId` it belongs to who sits at the desk now. */
export const ReminderDraft = z.strictObject({
  uid: Uid.optional(),
  text: typedFields.text,
  kind: typedFields.kind.default('other'),
  contactId: typedFields.contactId.default(null),
  staffId: typedFields.staffId.optional(),
  dueOn: typedFields.dueOn,
  dueTime: typedFields.dueTime.default(null),
  rule: typedFields.rule.default(null),
  afterDoneDays: typedFields.afterDoneDays.default(null),
  noticesBefore: typedFields.noticesBefore.default([]),
});
export type ReminderDraft = z.infer<typeof ReminderDraft>;

/** Fields to change; what is left out stays. */
export const ReminderPatch = z.strictObject(typedFields).partial();
export type ReminderPatch = z.infer<typeof ReminderPatch>;

/** Which of a repeating reminder's occurrences an edit is about. */
export const EditScope = z.enum(['this', 'following', 'all']);
export type EditScope = z.infer<typeof EditScope>;

/** A promise with a date. */
export const Reminder = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  text: z.string(),
  kind: ReminderKind,
  contact: Named.nullable(),
  staff: Named.nullable(),
  /** Whether something of it is still to be done. */
  isOpen: z.boolean(),
  /** When it is due: its earliest open occurrence, or the last one when none is open. Moved and snoozed days count. */
  dueOn: CalendarDate,
  dueTime: ClockTime.nullable(),
  /** The day that the rule gives for that occurrence; the same as `dueOn` unless it was moved. Names the occurrence. */
  originalOn: CalendarDate,
  /** The first day of the series. */
  startsOn: CalendarDate,
  rule: RecurrenceRule.nullable(),
  afterDoneDays: z.int().nullable(),
  noticesBefore: z.array(NoticeBefore),
  /** When the last of its occurrences was done; null while none was. */
  doneAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Reminder = z.infer<typeof Reminder>;

/** An open reminder as a paper slip. */
export const Slip = Reminder.extend({
  /** Further open occurrences before today, besides the one that it is due for. */
  missedCount: z.int().nonnegative(),
});
export type Slip = z.infer<typeof Slip>;

/** An occurrence of a reminder in the calendar. */
export const CalendarSlip = z.strictObject({
  reminderId: Id,
  version: z.int().positive(),
  originalOn: CalendarDate,
  on: CalendarDate,
  time: ClockTime.nullable(),
  text: z.string(),
  kind: ReminderKind,
  contact: Named.nullable(),
  staff: Named.nullable(),
  isRepeating: z.boolean(),
  state: z.enum(['open', 'done', 'skipped']),
});
export type CalendarSlip = z.infer<typeof CalendarSlip>;

/** Which reminders. All conditions must hold. Those of contacts in the bin are left out. */
export const ReminderFilter = z.strictObject({
  /** Left out: open ones. `done`: those with nothing left to do. */
  state: z.enum(['open', 'done']).optional(),
  contactId: Id.optional(),
  /** Whose; null: everybody's. */
  staffId: Id.nullable().optional(),
  kind: ReminderKind.optional(),
  isRepeating: z.boolean().optional(),
  /** Due between these days, both included. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  /** Part of the text or of the contact's name. */
  text: z.string().max(200).optional(),
});
export type ReminderFilter = z.infer<typeof ReminderFilter>;
