import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Named } from '../kernel/named.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { CalendarDay, SpecialDayKind } from './specialDay.ts';

/** Which special day of a contact: `birthday`, `anniversary` (the plain fields), or `day:ID` (an entry). */
export const SpecialDayKey = z.string().regex(/^(birthday|anniversary|day:\d{1,15})$/);
export type SpecialDayKey = z.infer<typeof SpecialDayKey>;

/** A special day as it comes round. */
export const SpecialDayOccurrence = z.strictObject({
  contact: Named,
  key: SpecialDayKey,
  kind: SpecialDayKind,
  label: z.string(),
  day: CalendarDay,
  /** The Gregorian date on which it is kept this time. */
  on: CalendarDate,
  /** How many years it is then; null where the year is not known. */
  years: z.int().nonnegative().nullable(),
  leadDays: z.int().nonnegative(),
  /** Whether it was ticked off. */
  isDone: z.boolean(),
});
export type SpecialDayOccurrence = z.infer<typeof SpecialDayOccurrence>;

export const specialDaysContract = {
  /**
   * Those kept between two days, both included (at most 400 days apart), by date and name; nobody in the bin, and
   * who is marked do-not-contact only where `contactId` names them.
   */
  between: reading
    .input(
      z.strictObject({
        from: CalendarDate,
        to: CalendarDate,
        contactId: Id.optional(),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.strictObject({ items: z.array(SpecialDayOccurrence), isCut: z.boolean() })),
  /** Ticks one off for this time, or takes that back. */
  setDone: writing
    .input(z.strictObject({ contactId: Id, key: SpecialDayKey, on: CalendarDate, isDone: z.boolean() }))
    .output(z.strictObject({ batchId: Id.nullable() })),
};
