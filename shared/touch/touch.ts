import { z } from 'zod';
import { CalendarDate } from '../kernel/calendarDate.ts';

/** Longest rhythm: two years, days. */
export const LONGEST_RHYTHM = 731;

/**
 * A rhythm of staying in touch: how many days after the last interaction the next one is wished for, and how many
 * are the most. Both 1-731; `latestDays` is not below `wishedDays`.
 */
export const Rhythm = z
  .strictObject({
    wishedDays: z.int().min(1).max(LONGEST_RHYTHM),
    latestDays: z.int().min(1).max(LONGEST_RHYTHM),
  })
  .refine(({ wishedDays, latestDays }) => latestDays >= wishedDays, { path: ['latestDays'] });
export type Rhythm = z.infer<typeof Rhythm>;

/** green: not yet wished for; yellow: wished for; red: later than the latest. */
export const TouchColour = z.enum(['green', 'yellow', 'red']);
export type TouchColour = z.infer<typeof TouchColour>;

/**
 * When to be in touch again: yellow from `wishedOn`, red after `latestOn`. Counted from the date of the last
 * interaction, or from the day the rhythm was set where there was none. A postponement moves `wishedOn`
 * (and `latestOn` where it lies before).
 */
export const TouchDue = z.strictObject({ wishedOn: CalendarDate, latestOn: CalendarDate });
export type TouchDue = z.infer<typeof TouchDue>;
