import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Interaction, InteractionDraft } from '../interactions/interaction.ts';
import { CalendarDate, ClockTime } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Locale } from '../kernel/locale.ts';
import { Reading } from './reading.ts';
import {
  CalendarSlip,
  EditScope,
  LONGEST_TEXT,
  Reminder,
  ReminderDraft,
  ReminderFilter,
  ReminderPatch,
  Slip,
} from './reminder.ts';

/** Most reminders that one call is about. */
export const MOST_REMINDERS = 100_000;

const cursor = z.string().max(4000).nullish();
const limit = z.int().min(1).max(200).default(50);
const version = z.int().positive().optional();
/** Which occurrence; left out: the one that it is due for. */
const originalOn = CalendarDate.optional();
const Page = z.strictObject({ items: z.array(Slip), nextCursor: z.string().nullable() });
const count = z.int().nonnegative();

/** What happened when a promise was kept; its contact is the reminder's where none is named. */
const Log = z.strictObject({ ...InteractionDraft.shape, contactId: Id.optional() });

export const remindersContract = {
  /** Open ones by due date and time; done ones the last done first. */
  list: reading
    .input(z.strictObject({ filter: ReminderFilter.optional(), today: CalendarDate.optional(), limit, cursor }))
    .output(Page),
  count: reading.input(z.strictObject({ filter: ReminderFilter.optional() })).output(z.strictObject({ count })),
  /** Everything open that is due on that day or was due before it. */
  due: reading.input(z.strictObject({ on: CalendarDate, limit: limit.default(200), cursor })).output(Page),
  get: reading.input(z.strictObject({ id: Id })).output(Reminder),
  /**
   * Days of a reminder between two days, both included: moved ones where they were moved to, skipped ones not. Also those
   * before it was written down, which nobody owes.
   */
  occurrences: reading
    .input(z.strictObject({ id: Id, from: CalendarDate, to: CalendarDate }))
    .output(z.strictObject({ dates: z.array(CalendarDate) })),
  /** Every occurrence between two days (at most 400 days apart), done ones too, by date and time. */
  calendar: reading
    .input(
      z.strictObject({
        from: CalendarDate,
        to: CalendarDate,
        staffId: Id.nullable().optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(z.strictObject({ items: z.array(CalendarSlip), isCut: z.boolean() })),
  /** How a sentence reads: "call 王总 next Tuesday 3pm about the invoice". Writes nothing. */
  parse: reading
    .input(z.strictObject({ text: z.string().max(LONGEST_TEXT), today: CalendarDate, locale: Locale }))
    .output(Reading),
  /** A repeating one that starts in the past is due at its next true occurrence. */
  create: writing.input(ReminderDraft).output(Reminder),
  /**
   * Changes what is given. Of a repeating reminder: `this` occurrence only, this and the `following`, or `all`.
   * Answers the reminder that the change is in: `this` and `following` make a new one.
   */
  update: writing
    .input(z.strictObject({ id: Id, version, scope: EditScope.default('all'), originalOn, ...ReminderPatch.shape }))
    .output(Reminder),
  /** Keeps the promise: the occurrence is done. With `log`, what happened is written down in the same step. */
  complete: writing
    .input(z.strictObject({ id: Id, version, originalOn, doneOn: CalendarDate.optional(), log: Log.optional() }))
    .output(z.strictObject({ reminder: Reminder, interaction: Interaction.nullable(), batchId: Id })),
  /** Opens what was done or skipped again. */
  reopen: writing
    .input(z.strictObject({ id: Id, version, originalOn: CalendarDate }))
    .output(z.strictObject({ reminder: Reminder, batchId: Id })),
  /** Moves the occurrence to another day, and time where one is given (null: no time). The rest of the series stays. */
  snooze: writing
    .input(z.strictObject({ id: Id, version, originalOn, until: CalendarDate, time: ClockTime.nullable().optional() }))
    .output(z.strictObject({ reminder: Reminder, batchId: Id })),
  /** Leaves the occurrence out: it is not owed any more, and was not done. */
  skip: writing
    .input(z.strictObject({ id: Id, version, originalOn }))
    .output(z.strictObject({ reminder: Reminder, batchId: Id })),
  /**
   * Moves many to a day, each by its earliest open occurrence, in one batch. Of a repeating one that was missed several
   * times before today the last missed occurrence is moved and the earlier ones are left out, so that none is left behind.
   */
  snoozeMany: writing
    .input(z.strictObject({ ids: z.array(Id).min(1).max(MOST_REMINDERS), until: CalendarDate }))
    .output(z.strictObject({ count, batchId: Id })),
  /** Of repeating reminders, leaves out all missed occurrences before `before` but the last one, in one batch. Without ids: of all. */
  catchUp: writing
    .input(z.strictObject({ ids: z.array(Id).min(1).max(MOST_REMINDERS).optional(), before: CalendarDate }))
    .output(z.strictObject({ count, batchId: Id.nullable() })),
  /** `this` is skip; `following` ends the series before it; `all` deletes the reminder with what was done of it. */
  remove: writing
    .input(z.strictObject({ id: Id, version, scope: EditScope.default('all'), originalOn }))
    .output(z.strictObject({ batchId: Id })),
};
