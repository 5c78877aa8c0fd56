import { z } from 'zod';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { Channel, ContactKind, ContactPart, WordsIn } from './contactWords.ts';
import { TouchColour } from '../touch/touch.ts';
import { LONGEST_OWN_VALUE } from '../fields/field.ts';

const Words = line(200);

/** A time seen from today, or between two days (both inclusive; null: open on that side). */
export const Period = z.union([
  /** Within so many days up to and including today. */
  z.strictObject({ withinDays: z.int().min(0).max(36_500) }),
  /** More than so many days before today. */
  z.strictObject({ beforeDays: z.int().min(0).max(36_500) }),
  z.strictObject({ from: CalendarDate.nullable(), to: CalendarDate.nullable() }),
]);
export type Period = z.infer<typeof Period>;

/** How the value of an own field is compared. `value` is in the form of OwnValue; for text and URL it is words as in a search. */
const OwnTest = z.union([
  z.strictObject({ test: z.enum(['isFilled', 'isEmpty']) }),
  z.strictObject({
    test: z.enum(['is', 'isNot', 'atLeast', 'atMost', 'has']),
    value: z.string().max(LONGEST_OWN_VALUE),
  }),
  z.strictObject({ test: z.literal('oneOf'), values: z.array(z.string().max(LONGEST_OWN_VALUE)).min(1).max(500) }),
  z.strictObject({ test: z.literal('between'), period: Period }),
]);
export type OwnTest = z.infer<typeof OwnTest>;

/**
 * One sentence about a contact. `not` turns a sentence round. `words` match as in a search: every word begins a word of that
 * field, without case, width and accents; one or more Chinese characters stand in it in that order.
 */
export const ContactCondition = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('kind'), kind: ContactKind }),
  z.strictObject({ about: z.literal('tag'), tag: Words.pipe(z.string().min(1)), not: z.boolean().default(false) }),
  /** Whether there is one at all. */
  z.strictObject({
    about: z.literal('has'),
    what: ContactPart,
    not: z.boolean().default(false),
  }),
  z.strictObject({
    about: z.literal('words'),
    in: WordsIn,
    words: Words.pipe(z.string().min(1)),
    not: z.boolean().default(false),
  }),
  z.strictObject({ about: z.literal('touch'), colours: z.array(TouchColour).min(1).max(3) }),
  z.strictObject({
    about: z.literal('knownBy'),
    who: z.union([Id, z.enum(['nobody', 'one'])]),
    not: z.boolean().default(false),
  }),
  /** `never` alone: no interaction at all. */
  z.strictObject({
    about: z.literal('lastContact'),
    when: z.union([Period, z.literal('never')]),
    orNever: z.boolean().default(false),
  }),
  z.strictObject({ about: z.literal('created'), when: Period }),
  z.strictObject({ about: z.literal('updated'), when: Period }),
  /** In the coming days, today included, whatever the year. */
  z.strictObject({ about: z.literal('birthday'), withinDays: z.int().min(0).max(366) }),
  z.strictObject({ about: z.literal('doNotContact'), not: z.boolean().default(false) }),
  z.strictObject({ about: z.literal('creditHold'), not: z.boolean().default(false) }),
  z.strictObject({ about: z.literal('channel'), channel: Channel, not: z.boolean().default(false) }),
  /** A field that is gone lets nobody through. */
  z.strictObject({ about: z.literal('own'), fieldId: Id, is: OwnTest }),
]);
export type ContactCondition = z.infer<typeof ContactCondition>;

export const MOST_CONDITIONS = 30;
