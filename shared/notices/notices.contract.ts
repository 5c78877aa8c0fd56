import { z } from 'zod';
import { writing } from '../contract/base.ts';
import { Notice, WallTime } from './notice.ts';

export const noticesContract = {
  /**
   * The notices that have come by `at` and were not given yet, and marks them as given; none during quiet hours (they
   * come when those end) and none while notices are switched off. `items` has at most 20, `count` all.
   */
  take: writing
    .input(z.strictObject({ at: WallTime }))
    .output(z.strictObject({ items: z.array(Notice), count: z.int().nonnegative() })),
};
