import { z } from 'zod';
import { Id } from '../kernel/ids.ts';

/** What becomes of a row of a sheet, or of an entry of an address book. */
export const RowFate = z.enum(['new', 'changed', 'same', 'inBin', 'wrong', 'leftOut']);
export type RowFate = z.infer<typeof RowFate>;

/** By what a contact was met; words in `transfer.matchedBy.<by>`. */
export const MatchedBy = z.enum(['uid', 'content', 'email', 'phone', 'nameAndCompany', 'fileBefore']);
export type MatchedBy = z.infer<typeof MatchedBy>;

/** A cell that could not be read. `column` counts from 0; `code` has words (`transfer.problem.<code>`). */
export const CellProblem = z.strictObject({ column: z.int().nonnegative(), code: z.string(), value: z.string() });
export type CellProblem = z.infer<typeof CellProblem>;

/** One row as it would be taken. */
export const PreviewRow = z.strictObject({
  /** The line in the file, from 1; of a workbook the row. Of an address book: the card's number. */
  line: z.int().positive(),
  fate: RowFate,
  /** As it would be shown in the list. */
  displayName: z.string(),
  kind: z.enum(['person', 'company']),
  phone: z.string(),
  email: z.string(),
  employer: z.string(),
  /** Whom it was met in, and by what; null for a new one. */
  match: z.strictObject({ id: Id.nullable(), displayName: z.string(), by: MatchedBy }).nullable(),
  /** Of a changed one: what would be otherwise. `field` names a field of a contact (`transfer.field.<field>`), `label` an own field or a point's label. */
  changes: z.array(z.strictObject({ field: z.string(), label: z.string(), before: z.string(), after: z.string() })),
  /** The cells as they stand in the file, mended ones mended; of an address book none. */
  cells: z.array(z.string()),
  problems: z.array(CellProblem),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** How many rows have which fate, under the onMatch that was asked for. */
export const RowCounts = z.strictObject({
  new: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  same: z.int().nonnegative(),
  inBin: z.int().nonnegative(),
  wrong: z.int().nonnegative(),
  leftOut: z.int().nonnegative(),
});
export type RowCounts = z.infer<typeof RowCounts>;

/** Programs whose exports are known by their heads; words in `transfer.source.<source>`. */
export const SheetSource = z.enum([
  'longhand',
  'google',
  'googleOld',
  'outlook',
  'outlookZh',
  'apple',
  'thunderbird',
  'hubspot',
  'linkedin',
  'yahoo',
  'atomicCrm',
]);
export type SheetSource = z.infer<typeof SheetSource>;
