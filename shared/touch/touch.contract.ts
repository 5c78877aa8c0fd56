import { z } from 'zod';
import { MOST_IDS } from '../contacts/mostIds.ts';
import { reading, writing } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Rhythm } from './touch.ts';

const count = z.int().nonnegative();

export const touchContract = {
  /** How many contacts have which colour on that day; nobody in the bin or marked do-not-contact. */
  counts: reading
    .input(z.strictObject({ today: CalendarDate }))
    .output(z.strictObject({ green: count, yellow: count, red: count })),
  /** Gives contacts a rhythm, or takes it away (null), in one batch. */
  set: writing
    .input(z.strictObject({ ids: z.array(Id).min(1).max(MOST_IDS), rhythm: Rhythm.nullable() }))
    .output(z.strictObject({ batchId: Id, count })),
  /** Puts off being in touch until a day; null takes that back. The next interaction ends it. */
  snooze: writing
    .input(z.strictObject({ id: Id, until: CalendarDate.nullable() }))
    .output(z.strictObject({ batchId: Id })),
};
