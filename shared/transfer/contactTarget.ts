import { z } from 'zod';
import { FieldType } from '../fields/field.ts';
import { Id } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';
import { line } from '../kernel/text.ts';

const label = line(100).default('');
/** Ties the columns of one contact point (or day) together: `Phone 1 - Type` and `Phone 1 - Value` are slot 1. */
const slot = z.int().min(0).max(500).default(0);

/** Fields of a contact with one value. Columns with the same one are joined in their order. */
export const PlainTarget = z.enum([
  'uid',
  'kind',
  /** A full name in one cell, split by its script. */
  'fullName',
  'familyName',
  'givenName',
  'middleName',
  'prefix',
  'suffix',
  'nickname',
  'phoneticFamilyName',
  'phoneticGivenName',
  /** How it is shown, in the person's own words. */
  'displayAs',
  /** Of a row with a person: where that one works; of a row without: the company itself. */
  'company',
  /** Where somebody works, and the name of a company, whatever else the row holds. */
  'employer',
  'companyName',
  'department',
  'title',
  'note',
  /** Several, apart by comma, semicolon or ` ::: `. */
  'tags',
  'birthday',
  'anniversary',
  'doNotContact',
  'doNotContactWhy',
  'channel',
  'creditHold',
  'rhythm',
]);
export type PlainTarget = z.infer<typeof PlainTarget>;

/** Parts of a postal address, or all of it in one cell. */
export const ADDRESS_PARTS = [
  'whole',
  'poBox',
  'extended',
  'street',
  'locality',
  'region',
  'postcode',
  'country',
] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

const Simple = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('field'), field: PlainTarget }),
  /** Several addresses in one cell become several points. A label in the cell (`work: 123`) is read. */
  z.strictObject({
    to: z.literal('point'),
    type: z.enum(['email', 'phone', 'url', 'messenger']),
    label,
    service: label,
    slot,
  }),
  z.strictObject({
    to: z.literal('address'),
    part: z.enum(ADDRESS_PARTS),
    label,
    slot,
  }),
  /** The cell says the label of the point, address or day of that slot. */
  z.strictObject({
    to: z.literal('label'),
    of: z.enum(['email', 'phone', 'url', 'messenger', 'address', 'day']),
    slot,
  }),
  /** The cell says the service of the messenger id of that slot. */
  z.strictObject({ to: z.literal('service'), slot }),
  /** A day besides birthday and anniversary. */
  z.strictObject({ to: z.literal('day'), label, slot }),
  z.strictObject({ to: z.literal('own'), fieldId: Id }),
  /**
   * An own field that is made on importing; where one of that name and type is there, it is taken. `currency` is that of
   * money; left out: the one that stands in the cells, else the company's own.
   */
  z.strictObject({
    to: z.literal('newOwn'),
    name: line(200).pipe(z.string().min(1)),
    type: FieldType,
    currency: Currency.optional(),
  }),
]);

/**
 * What a column of a sheet of contacts becomes. `split` cuts the cell at a text (empty: at white space) into as many parts;
 * the last takes what is left.
 */
export const ContactTarget = z.union([
  Simple,
  z.strictObject({ to: z.literal('split'), at: z.string().max(20), into: z.array(Simple.nullable()).min(2).max(10) }),
]);
export type ContactTarget = z.infer<typeof ContactTarget>;
export type SimpleTarget = z.infer<typeof Simple>;

/** What happens to an entry that matches a contact: nothing; what is empty is filled; what the file says holds; added beside it. */
export const OnMatch = z.enum(['skip', 'fill', 'overwrite', 'create']);
export type OnMatch = z.infer<typeof OnMatch>;
