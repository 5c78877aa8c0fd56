import { z } from 'zod';
import { Channel } from '../contacts/contact.ts';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { prose } from '../kernel/text.ts';
import { Named } from '../kernel/named.ts';

/** Who began it: `out` we did, `in` they did, `both` nobody in particular (a meeting). */
export const Direction = z.enum(['out', 'in', 'both']);
export type Direction = z.infer<typeof Direction>;

/** How it went. */
export const Mood = z.enum(['good', 'neutral', 'bad']);
export type Mood = z.infer<typeof Mood>;

/** Most other contacts that may have been present. */
export const MOST_PRESENT = 200;

const typedFields = {
  contactId: Id,
  channel: Channel,
  direction: Direction,
  /** The day on which it happened. Never after today. */
  happenedOn: CalendarDate,
  /** The moment, where it is known. Its day on this machine's calendar has to be `happenedOn`. */
  happenedAt: Instant.nullable(),
  minutes: z.int().min(0).max(100_000).nullable(),
  /** Which of us; null for nobody in particular. */
  staffId: Id.nullable(),
  words: prose(1_000_000),
  mood: Mood.nullable(),
  /** Other contacts who were present. */
  presentIds: z.array(Id).max(MOST_PRESENT),
};

/**
 * Something that happened, to be written. Without `happenedOn` it is the day of `happenedAt`, without both today;
 * without `staffId` it is who sits at the desk now.
 */
export const InteractionDraft = z.strictObject({
  contactId: typedFields.contactId,
  uid: Uid.optional(),
  channel: typedFields.channel,
  direction: typedFields.direction.default('out'),
  happenedOn: typedFields.happenedOn.optional(),
  happenedAt: typedFields.happenedAt.default(null),
  minutes: typedFields.minutes.default(null),
  staffId: typedFields.staffId.optional(),
  words: typedFields.words.default(''),
  mood: typedFields.mood.default(null),
  presentIds: typedFields.presentIds.default([]),
});
export type InteractionDraft = z.infer<typeof InteractionDraft>;

/** Fields to change; what is left out stays. `presentIds`, where given, replaces all. */
export const InteractionPatch = z.strictObject(typedFields).partial();
export type InteractionPatch = z.infer<typeof InteractionPatch>;

/** Something that happened with a contact, through a channel, at a time. */
export const Interaction = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  contact: Named,
  channel: Channel,
  direction: Direction,
  happenedOn: CalendarDate,
  happenedAt: Instant.nullable(),
  minutes: z.int().nullable(),
  staff: Named.nullable(),
  words: z.string(),
  mood: Mood.nullable(),
  present: z.array(Named),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Interaction = z.infer<typeof Interaction>;
