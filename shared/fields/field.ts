import { z } from 'zod';
import { Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';
import { line } from '../kernel/text.ts';

/** What an own field holds. */
export const FieldType = z.enum(['text', 'number', 'money', 'date', 'choice', 'yesNo', 'url']);
export type FieldType = z.infer<typeof FieldType>;

/** Whose field it is. */
export const AppliesTo = z.enum(['people', 'companies', 'both']);
export type AppliesTo = z.infer<typeof AppliesTo>;

/** Most own fields, and most choices of one. */
export const MOST_FIELDS = 200;
export const MOST_CHOICES = 500;
/** Longest value, UTF-16 units. */
export const LONGEST_OWN_VALUE = 10_000;

const FieldName = line(200).pipe(z.string().min(1));
const ChoiceLabel = line(200).pipe(z.string().min(1));

/** One of the choices of a field; values name it by `id`, so that renaming keeps them. */
export const FieldChoice = z.strictObject({ id: z.string().regex(/^[a-z0-9]{1,16}$/), label: ChoiceLabel });
export type FieldChoice = z.infer<typeof FieldChoice>;

/** A field that the company added to its contacts. */
export const Field = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  name: z.string(),
  type: FieldType,
  appliesTo: AppliesTo,
  /** Of a choice, in their order; else empty. */
  choices: z.array(FieldChoice),
  /** Of money; else null. */
  currency: Currency.nullable(),
  /** Contacts outside the bin that have a value of it; null where they were not counted. */
  valueCount: z.int().nonnegative().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Field = z.infer<typeof Field>;

/** What own fields' rules need to know of a field. */
export type FieldKind = Pick<Field, 'type' | 'choices' | 'currency'>;

/** A field to be added. Choices are labels; `currency` left out is the company's own. */
export const FieldDraft = z.strictObject({
  name: FieldName,
  type: FieldType,
  appliesTo: AppliesTo.default('both'),
  choices: z.array(ChoiceLabel).max(MOST_CHOICES).default([]),
  currency: Currency.optional(),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

/** What can be changed: never the type. A choice without `id` is new; one that is left out is taken away with its values. */
export const FieldPatch = z.strictObject({
  name: FieldName.optional(),
  appliesTo: AppliesTo.optional(),
  choices: z
    .array(z.strictObject({ id: FieldChoice.shape.id.optional(), label: ChoiceLabel }))
    .max(MOST_CHOICES)
    .optional(),
});
export type FieldPatch = z.infer<typeof FieldPatch>;

/**
 * What a contact has in an own field, as text in one form whatever the language: text and URL as typed; numbers and money
 * as a decimal with a point (`-1234.5`), a date as `YYYY-MM-DD`, a choice as its id, yes and no as `yes` and `no`.
 */
export const OwnValue = z.strictObject({ fieldId: Id, value: z.string().max(LONGEST_OWN_VALUE) });
export type OwnValue = z.infer<typeof OwnValue>;
