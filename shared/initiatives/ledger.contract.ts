import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { LedgerBasis, LedgerCategory, LedgerEntry, LedgerEntryDraft, LedgerEntryPatch } from './ledgerEntry.ts';
import { MeasuredSales } from './working.ts';

const version = z.int().positive().optional();

export const ledgerContract = {
  /** By their first day. */
  list: reading
    .input(
      z.strictObject({
        initiativeId: Id.optional(),
        category: LedgerCategory.optional(),
        basis: LedgerBasis.optional(),
        limit: z.int().min(1).max(200).default(100),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(LedgerEntry), nextCursor: z.string().nullable() })),
  create: writing.input(LedgerEntryDraft).output(LedgerEntry),
  /** @throws INVALID_VALUE `answer` `fromAnswer` for an entry that follows an answer */
  update: writing.input(z.strictObject({ id: Id, version, ...LedgerEntryPatch.shape })).output(LedgerEntry),
  remove: writing.input(z.strictObject({ id: Id, version })).output(z.strictObject({ batchId: Id })),
  /** What was sold (orders and invoices) in two spans of time, each counted up or down to a year. */
  measureSales: reading
    .input(
      z.strictObject({
        initiativeId: Id.optional(),
        from: CalendarDate,
        to: CalendarDate,
        baselineFrom: CalendarDate,
        baselineTo: CalendarDate,
      }),
    )
    .output(
      z.strictObject({
        measured: MeasuredSales,
        yearlyBeforeMinor: z.int(),
        yearlyNowMinor: z.int(),
        /** Of what was sold in the later span with a known direct cost: the share that is left; null where none is known. */
        margin: z.number().nullable(),
      }),
    ),
};
