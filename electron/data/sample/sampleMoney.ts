import { z } from 'zod';
import { GoalMeasure } from '#shared/goals/goal.ts';
import { DiscountRate } from '#shared/initiatives/initiative.ts';
import { LedgerBasis, LedgerCategory, LedgerInterval } from '#shared/initiatives/ledgerEntry.ts';
import { Currency, ExchangeRate } from '#shared/kernel/money.ts';
import { SaleStage } from '#shared/sales/sale.ts';
import { MeasureKey, ScoreValue } from '#shared/scorecard/scorecard.ts';

const daysAgo = z.int().min(0).max(3660);
const months = z.int().min(0).max(600);
/** In whole units: 12.5 is 12 dollars 50. */
const amount = z.number();

/** A sale so many days before the sample is opened. */
export const SampleSale = z.strictObject({
  contact: z.string(),
  daysAgo,
  stage: SaleStage,
  number: z.string(),
  category: z.string(),
  what: z.string(),
  amount,
  cost: amount.nullable().default(null),
  currency: Currency.optional(),
  rate: ExchangeRate.optional(),
  dueInDays: z.int().optional(),
  isOfCampaign: z.boolean().default(false),
  staff: z.string(),
  payments: z.array(z.strictObject({ daysAgo, amount })).default([]),
  earlier: z.array(z.strictObject({ stage: SaleStage, daysAgo, number: z.string() })).default([]),
  lost: z.strictObject({ daysAgo, why: z.string() }).optional(),
});
export type SampleSale = z.infer<typeof SampleSale>;

/** A cost or benefit: an amount, or hours at a wage. */
const SampleEntry = z.strictObject({
  category: LedgerCategory,
  basis: LedgerBasis,
  /** Months after the start of the campaign. */
  afterMonths: months,
  every: LedgerInterval.default('once'),
  untilMonths: months.optional(),
  amount: amount.optional(),
  hours: z.number().optional(),
  wage: amount.optional(),
  words: z.string(),
});
export type SampleEntry = z.infer<typeof SampleEntry>;

/** A campaign that brought some of the sales, with its ledger. */
export const SampleCampaign = z.strictObject({
  name: z.string(),
  note: z.string(),
  monthsAgo: months,
  horizonMonths: months,
  discountRate: DiscountRate,
  staff: z.string(),
  entries: z.array(SampleEntry),
});
export type SampleCampaign = z.infer<typeof SampleCampaign>;

/** What the company knows of what the CRM costs and saves. By how much sales grew through it, nobody knows. */
export const SampleAnswers = z.strictObject({
  monthsAgo: months,
  horizonMonths: months,
  discountRate: DiscountRate,
  purchase: amount,
  hours: z.strictObject({ learningHours: z.number(), feedingHoursPerWeek: z.number(), wage: amount }),
  monthly: amount,
  savings: z.strictObject({
    hoursPerWeek: z.number(),
    wage: amount,
    visitsPerMonth: z.number(),
    visitCost: amount,
    lettersPerMonth: z.number(),
    letterCost: amount,
  }),
});
export type SampleAnswers = z.infer<typeof SampleAnswers>;

export const SampleScore = z.strictObject({
  measure: MeasureKey,
  daysAgo,
  score: ScoreValue,
  evidence: z.string(),
});
export type SampleScore = z.infer<typeof SampleScore>;

export const SampleGoal = z.strictObject({
  measure: GoalMeasure,
  name: z.string().default(''),
  unit: z.string().default(''),
  startedMonthsAgo: months,
  dueInMonths: months,
  baseline: z.number(),
  target: z.number(),
  values: z.array(z.strictObject({ daysAgo, value: z.number(), note: z.string() })).default([]),
});
export type SampleGoal = z.infer<typeof SampleGoal>;
