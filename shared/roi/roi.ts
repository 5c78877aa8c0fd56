import { z } from 'zod';
import { Outcome } from '../finance/outcome.ts';
import { AnsweredQuestion, LedgerCategory } from '../initiatives/ledgerEntry.ts';
import { InitiativeKind } from '../initiatives/initiative.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';

/**
 * Which entries count. `planned`, `actual`: only those. `expected`: in each category of each initiative, planned entries
 * where there are only planned ones, actual ones where there are only actual ones, and where there are both the actual
 * ones up to today and the planned ones after it.
 */
export const RoiBasis = z.enum(['expected', 'planned', 'actual']);
export type RoiBasis = z.infer<typeof RoiBasis>;

/** Money in minor units of the company's own currency, rates as fractions, payback in years from the start. */
export const RoiSummary = z.strictObject({
  cost: z.int(),
  benefit: z.int(),
  /** benefit / cost, the literature's formula. */
  roi: Outcome,
  /** (benefit - cost) / cost. */
  netRoi: Outcome,
  /** In minor units, rounded. The first day is now. */
  npv: Outcome,
  /** A year. */
  irr: Outcome,
  /** Years. */
  payback: Outcome,
});
export type RoiSummary = z.infer<typeof RoiSummary>;

/** A span of time of the picture. */
export const RoiPeriod = z.strictObject({
  /** First and last day of it. */
  from: CalendarDate,
  to: CalendarDate,
  costMinor: z.int(),
  benefitMinor: z.int(),
  /** Benefits less costs from the start to the end of this span; the same with every amount discounted. */
  cumulativeMinor: z.int(),
  discountedCumulativeMinor: z.int(),
});
export type RoiPeriod = z.infer<typeof RoiPeriod>;

/** Planned against actual, from the start until today, and what is expected in all. */
export const CategoryLine = z.strictObject({
  category: LedgerCategory,
  plannedSoFarMinor: z.int(),
  actualSoFarMinor: z.int(),
  plannedMinor: z.int(),
  actualMinor: z.int(),
  expectedMinor: z.int(),
});
export type CategoryLine = z.infer<typeof CategoryLine>;

export const InitiativeLine = z.strictObject({
  initiative: z.strictObject({ id: Id, displayName: z.string(), kind: InitiativeKind }),
  summary: RoiSummary,
  /** Its benefits less its costs, and that as a share of the whole (null where the whole is not above zero). */
  netMinor: z.int(),
  share: z.number().nullable(),
});
export type InitiativeLine = z.infer<typeof InitiativeLine>;

/** Everything that the report shows. */
export const RoiReport = z.strictObject({
  currency: Currency,
  basis: RoiBasis,
  /** Null while there is no entry. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  summary: RoiSummary,
  periodUnit: z.enum(['month', 'quarter', 'year']),
  periods: z.array(RoiPeriod),
  /** The day from which on the cumulated sum never falls below zero again, or null. */
  paidBackOn: CalendarDate.nullable(),
  categories: z.array(CategoryLine),
  initiatives: z.array(InitiativeLine),
  /** Questions of the five whose answer is not known and that are left out; none where the CRM is not in the report. */
  leftOut: z.array(AnsweredQuestion),
});
export type RoiReport = z.infer<typeof RoiReport>;
