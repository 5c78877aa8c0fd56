import { z } from 'zod';
import { Named } from '../kernel/named.ts';
import { CalendarDate, ClockTime } from '../kernel/calendarDate.ts';
import { RecurrenceRule, ReminderKind } from './reminder.ts';

/** A piece of the sentence that meant something: UTF-16 offsets into the sentence, `end` excluded. */
export const ReadPiece = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  means: z.enum(['date', 'time', 'repeat', 'kind', 'contact']),
});
export type ReadPiece = z.infer<typeof ReadPiece>;

/** How a sentence was read, without knowing any contact. */
export const SentenceReading = z.strictObject({
  /** What to write on the slip: the sentence without what became date, time or repetition. Never empty for a sentence with words. */
  text: z.string(),
  kind: ReminderKind,
  /** Null where the sentence names no day. */
  dueOn: CalendarDate.nullable(),
  dueTime: ClockTime.nullable(),
  rule: RecurrenceRule.nullable(),
  afterDoneDays: z.int().positive().nullable(),
  /** Words that may be a contact's name, the likeliest first. */
  names: z.array(z.string()),
  pieces: z.array(ReadPiece),
});
export type SentenceReading = z.infer<typeof SentenceReading>;

/** A contact that the sentence may mean. */
export const ReadContact = Named.extend({
  /** What tells it from others of that name: employer or title, a phone number. */
  about: z.string(),
  isDoNotContact: z.boolean(),
});
export type ReadContact = z.infer<typeof ReadContact>;

/** How a sentence was read. One contact: it is linked. Several: ask. None: no contact. */
export const Reading = SentenceReading.omit({ names: true }).extend({
  /** The words that name the contact, or null. */
  name: z.string().nullable(),
  /** At most 20, the likeliest first. */
  contacts: z.array(ReadContact),
});
export type Reading = z.infer<typeof Reading>;
