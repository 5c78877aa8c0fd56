import { z } from 'zod';
import { DiscountRate, LONGEST_HORIZON } from '../initiatives/initiative.ts';
import { Margin, MeasuredSales } from '../initiatives/working.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { AmountMinor } from '../kernel/money.ts';

const money = AmountMinor.min(0);
const hours = z.number().min(0).max(100_000);
const times = z.number().min(0).max(100_000);

/** The five questions about the CRM itself; null is "I don't know": left out, and said so by name. */
export const CrmAnswers = z.strictObject({
  startsOn: CalendarDate,
  horizonMonths: z.int().min(1).max(LONGEST_HORIZON),
  discountRate: DiscountRate,
  /** What did it cost to buy? (a computer for it, somebody who set it up) */
  purchase: z.strictObject({ amountMinor: money }).nullable(),
  /** How many hours did it take us to learn and to feed, at what wage an hour? */
  hours: z.strictObject({ learningHours: hours, feedingHoursPerWeek: hours, wageMinor: money }).nullable(),
  /** What do we pay each month? */
  monthly: z.strictObject({ amountMinor: money }).nullable(),
  /** Which visits, letters or hours does it save us? */
  savings: z
    .strictObject({
      hoursPerWeek: hours,
      wageMinor: money,
      visitsPerMonth: times,
      visitCostMinor: money,
      lettersPerMonth: times,
      letterCostMinor: money,
    })
    .nullable(),
  /** By how much did sales to the customers in it grow, at what margin? */
  growth: z
    .strictObject({
      yearlyBeforeMinor: money,
      yearlyNowMinor: money,
      margin: Margin,
      measured: MeasuredSales.nullable(),
    })
    .nullable(),
});
export type CrmAnswers = z.infer<typeof CrmAnswers>;
