import { z } from 'zod';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { AmountMinor } from '../kernel/money.ts';

const hours = z.number().min(0).max(1_000_000);
const count = z.number().min(0).max(1_000_000);
/** A share of what was sold that is left after its direct cost, 0-1. */
export const Margin = z.number().min(0).max(1);

/** The two spans of time whose sales were compared, first and last day included. */
export const MeasuredSales = z.strictObject({
  from: CalendarDate,
  to: CalendarDate,
  baselineFrom: CalendarDate,
  baselineTo: CalendarDate,
  /** Sales of everybody, or only those that the initiative brought. */
  of: z.enum(['everybody', 'initiative']),
  measuredAt: Instant,
});
export type MeasuredSales = z.infer<typeof MeasuredSales>;

/** How an amount was computed from what is known. All money in the company's own currency, minor units. */
export const Working = z.discriminatedUnion('type', [
  /** Once: hours x wage. */
  z.strictObject({ type: z.literal('hours'), hours, wageMinor: AmountMinor }),
  /** A month: hours a week x 52 / 12 x wage. */
  z.strictObject({ type: z.literal('weeklyHours'), hoursPerWeek: hours, wageMinor: AmountMinor }),
  /** A month: so many times x what each costs. */
  z.strictObject({
    type: z.literal('times'),
    what: z.enum(['visits', 'letters', 'other']),
    timesPerMonth: count,
    costMinor: AmountMinor,
  }),
  /** A month: growth of yearly sales x margin / 12. */
  z.strictObject({
    type: z.literal('salesGrowth'),
    yearlyBeforeMinor: AmountMinor,
    yearlyNowMinor: AmountMinor,
    margin: Margin,
    /** Where the two came straight from the sales; null where they were typed. */
    measured: MeasuredSales.nullable(),
  }),
]);
export type Working = z.infer<typeof Working>;
