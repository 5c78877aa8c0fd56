import { z } from 'zod';
import { ContactTarget } from './contactTarget.ts';

/** What a column of a sheet of sales can be. `left out` is null. */
export const SaleColumn = z.enum([
  'customer',
  'customerEmail',
  'customerPhone',
  'stage',
  'number',
  'datedOn',
  'category',
  'what',
  'amount',
  'cost',
  'currency',
  'rate',
  'dueOn',
  'paid',
  'paidOn',
  'initiative',
  'staff',
  'note',
  /** The day on which it was clear that nothing comes of it. */
  'lostOn',
]);
export type SaleColumn = z.infer<typeof SaleColumn>;

/** Encodings that a sheet may be in (names of the WHATWG Encoding standard). */
export const SheetEncoding = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
]);
export type SheetEncoding = z.infer<typeof SheetEncoding>;

export const SheetDelimiter = z.enum([',', ';', '\t', '|']);
export type SheetDelimiter = z.infer<typeof SheetDelimiter>;
export const DateOrder = z.enum(['ymd', 'dmy', 'mdy']);
export type DateOrder = z.infer<typeof DateOrder>;
export const DecimalMark = z.enum(['.', ',']);
export type DecimalMark = z.infer<typeof DecimalMark>;

/** How a sheet is read; what is left out is found by looking at it. */
export const SheetOptions = z.strictObject({
  /** What its rows are. */
  as: z.enum(['contacts', 'sales']).optional(),
  /** Which sheet of a workbook, from 0. */
  sheet: z.int().min(0).max(10_000).optional(),
  encoding: SheetEncoding.optional(),
  delimiter: SheetDelimiter.optional(),
  dateOrder: DateOrder.optional(),
  decimalMark: DecimalMark.optional(),
  /** How a full name in one cell is read where its script does not say. */
  nameOrder: z.enum(['familyFirst', 'givenFirst']).optional(),
  /** Of contacts: what becomes of a row with a cell that cannot be read. `intoNote`: the row is taken, the cell stands in the note. */
  wrongCells: z.enum(['leaveRowOut', 'intoNote']).default('leaveRowOut'),
  /** Cells mended by hand. `column` counts from 0. */
  mended: z
    .array(
      z.strictObject({ line: z.int().positive(), column: z.int().min(0).max(1000), value: z.string().max(10_000) }),
    )
    .max(5000)
    .default([]),
  /** Lines that are not wanted. */
  leftOut: z.array(z.int().positive()).max(100_000).default([]),
  /** What becomes of entries that match somebody in the bin: skipped, brought back (and filled or overwritten), or added anew. */
  inBin: z.enum(['skip', 'restore', 'create']).default('skip'),
  /** Of sales: what becomes of those to somebody who is not among the customers. */
  unknownCustomers: z.enum(['create', 'leaveOut']).default('create'),
});
export type SheetOptions = z.infer<typeof SheetOptions>;

/** Of each column of the sheet, by position, what it becomes; null leaves it out. Of sales a SaleColumn, of contacts a target. */
export const SheetMapping = z.union([
  z.array(SaleColumn.nullable()).max(500),
  z.array(ContactTarget.nullable()).max(500),
]);
export type SheetMapping = z.infer<typeof SheetMapping>;
