import { z } from 'zod';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { AmountMinor, Currency, ExchangeRate } from '../kernel/money.ts';
import { Named } from '../kernel/named.ts';
import { line, prose } from '../kernel/text.ts';

/** How far a sale is. One sale goes through them; what it was before stands in `earlier`. */
export const SaleStage = z.enum(['quotation', 'order', 'invoice']);
export type SaleStage = z.infer<typeof SaleStage>;

/** Most payments of one sale. */
export const MOST_PAYMENTS = 500;

/** A part (or all) of a sale that was paid, in the sale's currency. Negative where money went back. */
const paymentFields = {
  paidOn: CalendarDate,
  amountMinor: AmountMinor.refine((amount) => amount !== 0),
  note: line(500),
};

export const PaymentDraft = z.strictObject({ ...paymentFields, note: paymentFields.note.default('') });
export type PaymentDraft = z.infer<typeof PaymentDraft>;

export const Payment = z.strictObject({ id: Id, ...paymentFields });
export type Payment = z.infer<typeof Payment>;

const typedFields = {
  contactId: Id,
  /** As it stands on the paper; may be empty. */
  number: line(100),
  /** The day of the quotation, order or invoice. */
  datedOn: CalendarDate,
  category: line(100),
  /** What was sold. */
  what: line(1000),
  /** Without tax, in `currency`. Negative for a credit note. */
  amountMinor: AmountMinor,
  /** What the sold thing itself cost, in `currency`; null while that is not known. */
  costMinor: AmountMinor.nullable(),
  currency: Currency,
  /** What one unit of `currency` is worth in the company's own; `1` for that itself. */
  rate: ExchangeRate,
  dueOn: CalendarDate.nullable(),
  /** The initiative that brought it, or null. */
  initiativeId: Id.nullable(),
  /** Which of us; null for nobody in particular. */
  staffId: Id.nullable(),
  note: prose(100_000),
};

/**
 * A sale to be written. Without `datedOn` it is today, without `currency` the company's own, without `staffId` who sits
 * at the desk now. `rate` has to be given for any other currency.
 */
export const SaleDraft = z.strictObject({
  contactId: typedFields.contactId,
  uid: Uid.optional(),
  stage: SaleStage.default('invoice'),
  number: typedFields.number.default(''),
  datedOn: typedFields.datedOn.optional(),
  category: typedFields.category.default(''),
  what: typedFields.what.default(''),
  amountMinor: typedFields.amountMinor,
  costMinor: typedFields.costMinor.default(null),
  currency: typedFields.currency.optional(),
  rate: typedFields.rate.optional(),
  dueOn: typedFields.dueOn.default(null),
  initiativeId: typedFields.initiativeId.default(null),
  staffId: typedFields.staffId.optional(),
  note: typedFields.note.default(''),
  payments: z.array(PaymentDraft).max(MOST_PAYMENTS).default([]),
});
export type SaleDraft = z.infer<typeof SaleDraft>;

/** Fields to change; what is left out stays. The stage changes by `advance`, payments by `pay`. */
export const SalePatch = z.strictObject(typedFields).partial();
export type SalePatch = z.infer<typeof SalePatch>;

/** What the sale was before it came to its stage. */
export const EarlierDocument = z.strictObject({ stage: SaleStage, number: z.string(), datedOn: CalendarDate });
export type EarlierDocument = z.infer<typeof EarlierDocument>;

const readFields = {
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  /** Null where the customer was erased for good. */
  contact: Named.nullable(),
  stage: SaleStage,
  number: z.string(),
  datedOn: CalendarDate,
  category: z.string(),
  what: z.string(),
  amountMinor: z.int(),
  costMinor: z.int().nullable(),
  currency: Currency,
  rate: ExchangeRate,
  /** Amount and direct cost in the company's own currency. */
  homeAmountMinor: z.int(),
  homeCostMinor: z.int().nullable(),
  dueOn: CalendarDate.nullable(),
  /** What was paid so far, and the day of the last payment. */
  paidMinor: z.int(),
  lastPaidOn: CalendarDate.nullable(),
  /** What an invoice still has to bring: amount less payments, negative when too much was paid. 0 for anything else. */
  openMinor: z.int(),
  homeOpenMinor: z.int(),
  initiative: Named.nullable(),
  staff: Named.nullable(),
  /** The day on which it was clear that nothing comes of it, or null. */
  lostOn: CalendarDate.nullable(),
};

/** A sale as a list shows it. */
export const SaleRow = z.strictObject(readFields);
export type SaleRow = z.infer<typeof SaleRow>;

/** A quotation, order or invoice of a contact. */
export const Sale = z.strictObject({
  ...readFields,
  payments: z.array(Payment),
  /** Oldest first. */
  earlier: z.array(EarlierDocument),
  lostWhy: z.string(),
  note: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Sale = z.infer<typeof Sale>;

/**
 * running: quotations and orders still alive. unpaid: invoices with something open. overdue: those whose day has passed.
 * paid: invoices with nothing open. lost: nothing came of it.
 */
export const SaleState = z.enum(['running', 'unpaid', 'overdue', 'paid', 'lost']);
export type SaleState = z.infer<typeof SaleState>;

/** Which sales. Everything given has to hold. */
export const SaleFilter = z.strictObject({
  contactId: Id.optional(),
  stage: SaleStage.optional(),
  state: SaleState.optional(),
  initiativeId: Id.optional(),
  category: z.string().max(100).optional(),
  staffId: Id.optional(),
  /** First and last day of `datedOn`, both included. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  /** The beginning or the end of a number (earlier ones too), or words of what, category or customer. */
  text: z.string().max(200).optional(),
});
export type SaleFilter = z.infer<typeof SaleFilter>;

export const SaleSort = z.enum(['datedOn', 'dueOn', 'amount', 'open', 'number']);
export type SaleSort = z.infer<typeof SaleSort>;

/** Open invoices by how long ago they were due, in the company's own currency. */
export const Ageing = z.strictObject({
  /** Without a due day, or due today or later. */
  notDueMinor: z.int(),
  days1To30Minor: z.int(),
  days31To60Minor: z.int(),
  days61To90Minor: z.int(),
  over90Minor: z.int(),
});
export type Ageing = z.infer<typeof Ageing>;

/** Sums in the company's own currency. What is lost counts nowhere. */
export const SalesTotals = z.strictObject({
  count: z.int().nonnegative(),
  quotedMinor: z.int(),
  orderedMinor: z.int(),
  invoicedMinor: z.int(),
  /** Orders and invoices: what was sold. */
  soldMinor: z.int(),
  /** Direct cost of what was sold, where it is known; and what was sold without a known cost. */
  costMinor: z.int(),
  soldWithoutCostMinor: z.int(),
  paidMinor: z.int(),
  openMinor: z.int(),
  overdueMinor: z.int(),
  ageing: Ageing,
});
export type SalesTotals = z.infer<typeof SalesTotals>;

/** What was sold and paid in a month `YYYY-MM`, in the company's own currency. */
export const SalesMonth = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  soldMinor: z.int(),
  paidMinor: z.int(),
});
export type SalesMonth = z.infer<typeof SalesMonth>;

/** A customer who owes something. */
export const UnpaidCustomer = z.strictObject({
  contact: Named.nullable(),
  openMinor: z.int(),
  overdueMinor: z.int(),
  invoiceCount: z.int().positive(),
  oldestDueOn: CalendarDate.nullable(),
  ageing: Ageing,
});
export type UnpaidCustomer = z.infer<typeof UnpaidCustomer>;
