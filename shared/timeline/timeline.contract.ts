import { z } from 'zod';
import { reading } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { TimelineEntry, TimelineKind } from './timeline.ts';

export const timelineContract = {
  /** Newest first, all kinds merged. */
  list: reading
    .input(
      z.strictObject({
        contactId: Id,
        /** Left out: all kinds. */
        kinds: z.array(TimelineKind).min(1).optional(),
        /** Begins with the last entry of this year: the jump to a year. */
        upToYear: z.int().min(1).max(9999).optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(TimelineEntry), nextCursor: z.string().nullable() })),
  /** Years with entries of these kinds, newest first, for the jump. */
  years: reading
    .input(z.strictObject({ contactId: Id, kinds: z.array(TimelineKind).min(1).optional() }))
    .output(z.strictObject({ items: z.array(z.strictObject({ year: z.int(), count: z.int().positive() })) })),
};
