import { z } from 'zod';
import { CalendarDate, Instant, SpecialDay } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { Named } from '../kernel/named.ts';
import { line, prose } from '../kernel/text.ts';
import { MOST_SPECIAL_DAYS, SpecialDayEntry } from '../specialDays/specialDay.ts';
import { Rhythm, TouchColour, TouchDue } from '../touch/touch.ts';
import { MOST_FIELDS, OwnValue } from '../fields/field.ts';
import type { NamedOwnValue } from '../fields/namedOwnValue.rules.ts';
import { ContactCondition, MOST_CONDITIONS } from './contactCondition.ts';
import { ContactPoint, ContactPointDraft } from './contactPoint.ts';
import { Channel, ContactKind } from './contactWords.ts';
import { MOST_IDS } from './mostIds.ts';

export { Channel, ContactKind } from './contactWords.ts';

/** Do not contact: since when, and why. */
export const DoNotContact = z.strictObject({ since: CalendarDate, why: line(1000).default('') });
export type DoNotContact = z.infer<typeof DoNotContact>;

/** Where a person works: a company among the contacts (`id`), or a name only (`id` null). */
export const Employer = z.strictObject({ id: Id.nullable(), displayName: z.string() });
export type Employer = z.infer<typeof Employer>;

/** A vCard property that Longhand has no field for; kept, counted on the card, and written out again. */
export const KeptProperty = z.strictObject({
  group: z.string().max(200).nullable(),
  name: z.string().min(1).max(200),
  params: z.array(z.tuple([z.string().max(200), z.array(z.string().max(10_000)).max(100)])).max(100),
  /** Text of the value; of a binary value its base64. */
  value: z.string().max(20_000_000),
  isBinary: z.boolean(),
});
export type KeptProperty = z.infer<typeof KeptProperty>;

const text = line(1000);

/** One tag: a word or short phrase. */
export const Tag = line(200).pipe(z.string().min(1));

/** A contact's id or a name; null for none. */
const EmployerChoice = z
  .union([z.strictObject({ id: Id.nullish(), displayName: line(1000).optional() }), line(1000)])
  .nullable();

/** Most tags that a contact may carry. */
export const MOST_TAGS = 500;

/** Fields of a contact that a person types. */
const typedFields = {
  kind: ContactKind,
  familyName: text,
  givenName: text,
  middleName: text,
  prefix: text,
  suffix: text,
  nickname: text,
  phoneticFamilyName: text,
  phoneticGivenName: text,
  companyName: text,
  /** A display name in the person's own words; empty to compute it from the names. */
  displayAs: text,
  employer: EmployerChoice,
  /** Units inside the employer, widest first. */
  departments: z.array(text).max(20),
  title: text,
  birthday: SpecialDay.nullable(),
  anniversary: SpecialDay.nullable(),
  /** Days besides these two: lunar birthdays, own ones. */
  specialDays: z.array(SpecialDayEntry).max(MOST_SPECIAL_DAYS),
  points: z.array(ContactPointDraft).max(500),
  tags: z.array(Tag).max(MOST_TAGS),
  note: prose(1_000_000),
  doNotContact: DoNotContact.nullable(),
  preferredChannel: Channel.nullable(),
  onCreditHold: z.boolean(),
  /** How often to be in touch; null for no rhythm. */
  rhythm: Rhythm.nullable(),
  /** Values of own fields; in a patch those that are not named stay. */
  own: z.array(OwnValue).max(MOST_FIELDS),
};

/**
 * A contact to be written. Everything has a default, but a contact needs at least one name, point or note.
 * `displayName` alone is enough: it is split into names by script (王小明; Ada Lovelace).
 */
export const ContactDraft = z.strictObject({
  kind: typedFields.kind.default('person'),
  displayName: text.optional(),
  uid: Uid.optional(),
  familyName: text.default(''),
  givenName: text.default(''),
  middleName: text.default(''),
  prefix: text.default(''),
  suffix: text.default(''),
  nickname: text.default(''),
  phoneticFamilyName: text.default(''),
  phoneticGivenName: text.default(''),
  companyName: text.default(''),
  displayAs: text.default(''),
  employer: typedFields.employer.default(null),
  departments: typedFields.departments.default([]),
  title: text.default(''),
  birthday: typedFields.birthday.default(null),
  anniversary: typedFields.anniversary.default(null),
  specialDays: typedFields.specialDays.default([]),
  points: typedFields.points.default([]),
  tags: typedFields.tags.default([]),
  note: typedFields.note.default(''),
  doNotContact: typedFields.doNotContact.default(null),
  preferredChannel: typedFields.preferredChannel.default(null),
  onCreditHold: z.boolean().default(false),
  rhythm: typedFields.rhythm.default(null),
  own: typedFields.own.default([]),
});
export type ContactDraft = z.infer<typeof ContactDraft>;

/** Fields to change; what is left out stays. Points and tags, where given, replace all. */
export const ContactPatch = z.strictObject({
  ...z.strictObject(typedFields).partial().shape,
  /** Splits into names like the draft's. */
  displayName: text.optional(),
});
export type ContactPatch = z.infer<typeof ContactPatch>;

/** What an address book entry becomes before it is written: a draft, what is kept, and its picture. */
export interface ImportedContact {
  readonly draft: ContactDraft;
  /** Values of own fields by name: the fields are looked for, or made, when it is written. */
  readonly ownValues?: readonly NamedOwnValue[];
  readonly kept: readonly KeptProperty[];
  /** The picture's bytes as found in the file, not yet scaled; null for none. */
  readonly photo: Uint8Array | null;
}

/** A contact as it is read, in lists too. */
export const Contact = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  kind: ContactKind,
  displayName: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  middleName: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  nickname: z.string(),
  phoneticFamilyName: z.string(),
  phoneticGivenName: z.string(),
  companyName: z.string(),
  displayAs: z.string(),
  employer: Employer.nullable(),
  departments: z.array(z.string()),
  title: z.string(),
  birthday: z.string().nullable(),
  anniversary: z.string().nullable(),
  specialDays: z.array(SpecialDayEntry.extend({ id: Id })),
  points: z.array(ContactPoint),
  tags: z.array(z.string()),
  note: z.string(),
  /** Hash of the picture, or null. */
  photo: z.string().nullable(),
  doNotContact: DoNotContact.nullable(),
  preferredChannel: Channel.nullable(),
  onCreditHold: z.boolean(),
  rhythm: Rhythm.nullable(),
  /** Values of own fields, in the order of the fields; only those that there are. */
  own: z.array(OwnValue),
  /** Until when being in touch was put off; null when it was not. */
  touchSnoozedUntil: CalendarDate.nullable(),
  /** When to be in touch again; null without a rhythm, in the bin, or marked do-not-contact. */
  touchDue: TouchDue.nullable(),
  /** The day of the last interaction, or null. */
  lastContactOn: CalendarDate.nullable(),
  /** Which of us had something to do with this contact, the one with the most interactions first. */
  knownBy: z.array(Named),
  createdAt: Instant,
  updatedAt: Instant,
  /** When it was put into the bin; null while it is in use. */
  deletedAt: Instant.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** A contact with what only its card shows. */
export const ContactCard = Contact.extend({
  kept: z.array(KeptProperty.omit({ value: true }).extend({ preview: z.string() })),
  /** People who work for this company. */
  employees: z.array(z.strictObject({ id: Id, displayName: z.string(), title: z.string() })),
});
export type ContactCard = z.infer<typeof ContactCard>;

/**
 * Which contacts. Everything that is given must hold; of `conditions` all or any, as `match` says. Those in the bin appear
 * only with `inBin`.
 */
export const ContactFilter = z.strictObject({
  kind: ContactKind.optional(),
  tag: z.string().max(200).optional(),
  hasEmail: z.boolean().optional(),
  hasPhone: z.boolean().optional(),
  /** As in a search (shared/search): every word has to be found somewhere. */
  text: z.string().max(200).optional(),
  inBin: z.boolean().optional(),
  /** Colour of staying in touch on a day. */
  touch: z.strictObject({ colours: z.array(TouchColour).min(1), today: CalendarDate }).optional(),
  /** Known by this one of us; `nobody`: by none; `one`: by exactly one. */
  knownBy: z.union([Id, z.enum(['nobody', 'one'])]).optional(),
  /** Last contact before this day, or never. */
  lastContactBefore: CalendarDate.optional(),
  /** Last contact on this day or later. */
  lastContactSince: CalendarDate.optional(),
  ids: z.array(Id).max(MOST_IDS).optional(),
  /** Those but not these: "all that match" with some taken out. */
  notIds: z.array(Id).max(MOST_IDS).optional(),
  /** Added or changed by this batch, as long as the history is kept: those of one import. */
  batchId: Id.optional(),
  match: z.enum(['all', 'any']).optional(),
  conditions: z.array(ContactCondition).max(MOST_CONDITIONS).optional(),
});
export type ContactFilter = z.infer<typeof ContactFilter>;

/** Fields that many contacts are given at once; what is left out stays. */
export const ContactBulkPatch = z.strictObject({
  ...z
    .strictObject({
      employer: typedFields.employer,
      title: typedFields.title,
      doNotContact: typedFields.doNotContact,
      preferredChannel: typedFields.preferredChannel,
      onCreditHold: typedFields.onCreditHold,
      rhythm: typedFields.rhythm,
      own: typedFields.own,
    })
    .partial().shape,
});
export type ContactBulkPatch = z.infer<typeof ContactBulkPatch>;

/** What is changed on many contacts at once; what is left out stays. */
export const ContactBulkChange = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('tag'),
    add: z.array(Tag).max(50).default([]),
    remove: z.array(Tag).max(50).default([]),
  }),
  z.strictObject({
    type: z.literal('set'),
    patch: ContactBulkPatch,
  }),
  z.strictObject({ type: z.literal('remove') }),
  z.strictObject({ type: z.literal('restore') }),
]);
export type ContactBulkChange = z.infer<typeof ContactBulkChange>;

/** What a bulk change did. `unchanged` had it already, or could not take it (`refused`: a field that is not theirs). */
export const ContactBulkResult = z.strictObject({
  /** Null when nothing was changed. */
  batchId: Id.nullable(),
  changed: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  refused: z.int().nonnegative(),
});
export type ContactBulkResult = z.infer<typeof ContactBulkResult>;

/** Stored and indexed orders of the list. */
export const ContactSort = z.strictObject({
  /** `touch`: who is to be contacted soonest first, then those without a rhythm; `knownBy`: by how many of us know them. */
  by: z.enum(['name', 'createdAt', 'updatedAt', 'lastContact', 'touch', 'knownBy', 'own']),
  /** With `own`: by which field; those without a value come last, whichever the direction. */
  fieldId: Id.optional(),
  direction: z.enum(['asc', 'desc']).default('asc'),
});
export type ContactSort = z.infer<typeof ContactSort>;
