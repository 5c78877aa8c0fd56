import { z } from 'zod';
import { Named } from '../kernel/named.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Slip } from '../reminders/reminder.ts';
import { SpecialDayOccurrence } from '../specialDays/specialDays.contract.ts';
import { TouchColour, TouchDue } from '../touch/touch.ts';

/** Where on the desk: before today, today, after it until the week ends, later. */
export const DeskSection = z.enum(['overdue', 'today', 'week', 'later']);
export type DeskSection = z.infer<typeof DeskSection>;

/** Somebody to be in touch with again. */
export const TouchSlip = z.strictObject({
  contact: Named,
  colour: TouchColour,
  due: TouchDue,
  /** The last interaction's day, or null. */
  lastContactOn: CalendarDate.nullable(),
});
export type TouchSlip = z.infer<typeof TouchSlip>;

/** The first slips of a section, and how many there are. */
export const SectionPage = z.strictObject({
  count: z.int().nonnegative(),
  items: z.array(Slip),
  nextCursor: z.string().nullable(),
});
export type SectionPage = z.infer<typeof SectionPage>;

/** What lies on the desk. */
export const Desk = z.strictObject({
  sections: z.strictObject({ overdue: SectionPage, today: SectionPage, week: SectionPage, later: SectionPage }),
  /** Special days from today on that are within their lead time or this week, by date. */
  specialDays: z.array(SpecialDayOccurrence),
  /** The longest overdue first: red, then yellow. `counts` has all. */
  touch: z.strictObject({
    counts: z.strictObject({ yellow: z.int().nonnegative(), red: z.int().nonnegative() }),
    items: z.array(TouchSlip),
  }),
  /** How many promises were kept today. */
  doneToday: z.int().nonnegative(),
});
export type Desk = z.infer<typeof Desk>;

/** What happened while nobody sat at the desk. */
export const Absence = z.strictObject({
  /** The last day on which the desk was looked at. */
  lastSeenOn: CalendarDate,
  days: z.int().positive(),
  /** Promises that fell due meanwhile and are open, and how many of them repeat. */
  fellDue: z.int().nonnegative(),
  repeating: z.int().nonnegative(),
  /** Further missed occurrences of repeating ones: what catching up would leave out. */
  missedRepeats: z.int().nonnegative(),
  /** Promises that were overdue before already. */
  overdueBefore: z.int().nonnegative(),
  /** Special days that went by; at most 50 of them. */
  specialDays: z.array(SpecialDayOccurrence),
  specialDayCount: z.int().nonnegative(),
  /** Contacts whose latest limit passed meanwhile. */
  turnedRed: z.int().nonnegative(),
});
export type Absence = z.infer<typeof Absence>;
