import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import {
  PaymentDraft,
  Sale,
  SaleDraft,
  SaleFilter,
  SalePatch,
  SaleRow,
  SaleSort,
  SalesMonth,
  SaleStage,
  SalesTotals,
  UnpaidCustomer,
} from './sale.ts';

/** Most sales that are removed at once. */
export const MOST_SALES = 100_000;

const version = z.int().positive().optional();
const removed = z.strictObject({ batchId: Id, count: z.int().positive() });

/** Without `today` it is this machine's. */
const asked = z.strictObject({ filter: SaleFilter.default({}), today: CalendarDate.optional() });

export const salesContract = {
  /** One page. Equal rows are ordered by id. */
  list: reading
    .input(
      asked.extend({
        sort: SaleSort.default('datedOn'),
        direction: z.enum(['asc', 'desc']).default('desc'),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(SaleRow), nextCursor: z.string().nullable() })),
  count: reading.input(asked).output(z.strictObject({ count: z.int().nonnegative() })),
  totals: reading.input(asked).output(SalesTotals),
  /** The last months up to this one, oldest first, none left out. */
  byMonth: reading
    .input(asked.extend({ months: z.int().min(1).max(120).default(24) }))
    .output(z.strictObject({ items: z.array(SalesMonth) })),
  /** Who owes something: the most overdue first. */
  unpaidByCustomer: reading
    .input(
      z.strictObject({
        today: CalendarDate.optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(UnpaidCustomer), nextCursor: z.string().nullable() })),
  /** By the beginning or the end of a number, while it is typed. The newest first. */
  find: reading
    .input(z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50).default(8) }))
    .output(z.strictObject({ items: z.array(SaleRow) })),
  get: reading.input(z.strictObject({ id: Id })).output(Sale),
  /** Categories in use, the most frequent first, at most 200. */
  categories: reading
    .input(z.strictObject({}))
    .output(z.strictObject({ items: z.array(z.strictObject({ category: z.string(), count: z.int().positive() })) })),
  /** The number after the last one of that stage, or empty while there is none to go by. */
  nextNumber: reading.input(z.strictObject({ stage: SaleStage })).output(z.strictObject({ number: z.string() })),
  /** @throws INVALID_VALUE `number` `taken`, `rate` `missing`, `contactId` `notFound`/`inBin` */
  create: writing.input(SaleDraft).output(Sale),
  update: writing.input(z.strictObject({ id: Id, version, ...SalePatch.shape })).output(Sale),
  remove: writing.input(z.strictObject({ ids: z.array(Id).min(1).max(MOST_SALES) })).output(removed),
  /** A quotation becomes an order or an invoice, an order an invoice. What it was is kept. */
  advance: writing
    .input(
      z.strictObject({
        id: Id,
        version,
        stage: z.enum(['order', 'invoice']),
        number: line(100).default(''),
        datedOn: CalendarDate.optional(),
        /** Left out: as it is. */
        dueOn: CalendarDate.nullish(),
      }),
    )
    .output(Sale),
  /** Back to what it was before. @throws INVALID_VALUE `stage` `nothingEarlier` */
  stepBack: writing.input(z.strictObject({ id: Id, version })).output(Sale),
  /** Nothing comes of it: it counts nowhere any more. */
  lose: writing
    .input(z.strictObject({ id: Id, version, on: CalendarDate.optional(), why: line(1000).default('') }))
    .output(Sale),
  /** Alive again. */
  revive: writing.input(z.strictObject({ id: Id, version })).output(Sale),
  /** Without an amount: all that is open. @throws INVALID_VALUE `amountMinor` `nothingOpen` */
  pay: writing
    .input(
      z.strictObject({
        id: Id,
        version,
        paidOn: CalendarDate.optional(),
        amountMinor: PaymentDraft.shape.amountMinor.optional(),
        note: line(500).default(''),
      }),
    )
    .output(Sale),
  removePayment: writing.input(z.strictObject({ id: Id, paymentId: Id })).output(Sale),
};
