import { z } from 'zod';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { AmountMinor } from '../kernel/money.ts';
import { line } from '../kernel/text.ts';
import { Working } from './working.ts';

/**
 * The literature's categories. Costs: IT, people, process. Benefits: revenue gained, cost saved.
 * ROI = (revenue + saving) / (it + people + process).
 */
export const LedgerCategory = z.enum(['it', 'people', 'process', 'revenue', 'saving']);
export type LedgerCategory = z.infer<typeof LedgerCategory>;

export const COST_CATEGORIES = ['it', 'people', 'process'] as const satisfies readonly LedgerCategory[];
export const BENEFIT_CATEGORIES = ['revenue', 'saving'] as const satisfies readonly LedgerCategory[];

export const LedgerBasis = z.enum(['planned', 'actual']);
export type LedgerBasis = z.infer<typeof LedgerBasis>;

export const LedgerInterval = z.enum(['once', 'week', 'month', 'quarter', 'year']);
export type LedgerInterval = z.infer<typeof LedgerInterval>;

/** The question whose answer wrote the entry. */
export const AnsweredQuestion = z.enum(['purchase', 'hours', 'monthly', 'savings', 'growth']);
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;

const typedFields = {
  category: LedgerCategory,
  basis: LedgerBasis,
  /** The (first) day. */
  startsOn: CalendarDate,
  every: LedgerInterval,
  /** The last day on which it may come again; null: until the initiative's horizon ends. Null for `once`. */
  until: CalendarDate.nullable(),
  /** Each time, in the company's own currency. Positive is a cost for cost categories, a benefit for benefits. */
  amountMinor: AmountMinor,
  words: line(500),
  /** How the amount was computed, or null where it was typed. */
  working: Working.nullable(),
};

/** With `working` the amount has to be what follows from it. Without `startsOn` the initiative's first day. */
export const LedgerEntryDraft = z.strictObject({
  initiativeId: Id,
  uid: Uid.optional(),
  category: typedFields.category,
  basis: typedFields.basis.default('actual'),
  startsOn: typedFields.startsOn.optional(),
  every: typedFields.every.default('once'),
  until: typedFields.until.default(null),
  amountMinor: typedFields.amountMinor,
  words: typedFields.words.default(''),
  working: typedFields.working.default(null),
});
export type LedgerEntryDraft = z.infer<typeof LedgerEntryDraft>;

export const LedgerEntryPatch = z.strictObject(typedFields).partial();
export type LedgerEntryPatch = z.infer<typeof LedgerEntryPatch>;

/** A dated cost or benefit of an initiative, once or repeating. */
export const LedgerEntry = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  initiativeId: Id,
  category: LedgerCategory,
  basis: LedgerBasis,
  startsOn: CalendarDate,
  every: LedgerInterval,
  until: CalendarDate.nullable(),
  amountMinor: z.int(),
  words: z.string(),
  working: Working.nullable(),
  /** Null where it was typed; else it follows that answer and is changed there. */
  answer: AnsweredQuestion.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
