import { z } from 'zod';
import { dayExists } from '../kernel/calendarDate.ts';
import { line } from '../kernel/text.ts';

/** Most special days of a contact besides birthday and anniversary. */
export const MOST_SPECIAL_DAYS = 50;
/** Longest lead time, days. */
export const LONGEST_LEAD = 366;

export const Calendar = z.enum(['gregorian', 'lunar']);
export type Calendar = z.infer<typeof Calendar>;

/**
 * A day of a yearly calendar, in numbers of that calendar. Lunar: the Chinese lunisolar calendar, months 1-12,
 * `isLeapMonth` for the month that is counted twice in some years, days 1-30, `year` the Gregorian year in which
 * that lunar year begins. `year` null where it is not known.
 */
export const CalendarDay = z
  .strictObject({
    calendar: Calendar,
    year: z.int().min(1).max(9999).nullable(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    isLeapMonth: z.boolean().default(false),
  })
  .refine(({ calendar, year, month, day, isLeapMonth }) =>
    calendar === 'gregorian' ? !isLeapMonth && dayExists(year, month, day) : day <= 30,
  );
export type CalendarDay = z.infer<typeof CalendarDay>;

/** What a special day is. `birthday` here is one that the plain birthday field cannot hold: a lunar one. */
export const SpecialDayKind = z.enum(['birthday', 'anniversary', 'other']);
export type SpecialDayKind = z.infer<typeof SpecialDayKind>;

/** A special day of a contact besides its Gregorian birthday and anniversary. */
export const SpecialDayEntry = z.strictObject({
  kind: SpecialDayKind,
  /** Own words, for example "Shop opening"; of kind `other` what it is called. */
  label: line(200).default(''),
  day: CalendarDay,
  /** Days before it on which it is shown; null: as set for all. */
  leadDays: z.int().min(0).max(LONGEST_LEAD).nullable().default(null),
});
export type SpecialDayEntry = z.infer<typeof SpecialDayEntry>;
