import { z } from 'zod';
import { ContactKind } from '../contacts/contact.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { SaleStage } from '../sales/sale.ts';
import { SEARCH_COLUMNS } from './searchColumns.ts';

/** Where a text was found. */
export const FoundIn = z.enum(SEARCH_COLUMNS);
export type FoundIn = z.infer<typeof FoundIn>;

/** Why a contact was found: a text of its own, or what was promised or sold to it. */
export const FoundBy = z.enum([...SEARCH_COLUMNS, 'reminder', 'sale']);

/** Parts of a text that were asked for: [start, end) in UTF-16 units, ascending, apart from each other. */
export const Marks = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()]));
export type Marks = z.infer<typeof Marks>;

/** A text with what was found in it. */
export const MarkedText = z.strictObject({ text: z.string(), marks: Marks });
export type MarkedText = z.infer<typeof MarkedText>;

/** A contact that was found. */
export const FoundContact = z.strictObject({
  id: Id,
  displayName: z.string(),
  kind: ContactKind,
  photo: z.string().nullable(),
  /** Where it works and what as; empty for nothing. */
  employer: z.string(),
  title: z.string(),
  /** The parts of `displayName` that were found; 王小明 found by `wxm` is marked whole. */
  marks: Marks,
  /** What else was found, where the name alone does not say why it is here; a long text shortened around the place. */
  because: z
    .strictObject({ where: FoundBy, /** Of an own field: its name. */ label: z.string(), ...MarkedText.shape })
    .nullable(),
});
export type FoundContact = z.infer<typeof FoundContact>;

export const FoundSale = z.strictObject({
  id: Id,
  stage: SaleStage,
  number: MarkedText,
  what: MarkedText,
  customer: z.string(),
  datedOn: CalendarDate,
  amountMinor: z.int(),
  currency: z.string(),
});
export type FoundSale = z.infer<typeof FoundSale>;

export const FoundReminder = z.strictObject({
  id: Id,
  text: MarkedText,
  contact: z.string(),
  contactId: Id.nullable(),
  /** The next open occurrence; null when nothing is open. */
  nextOn: CalendarDate.nullable(),
});
export type FoundReminder = z.infer<typeof FoundReminder>;
