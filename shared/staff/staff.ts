import { z } from 'zod';
import { Id, Uid } from '../kernel/ids.ts';

/** One of us. The one who sits at the desk now stands on every batch. */
export const StaffMember = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  name: z.string(),
  /** False once somebody left: not offered any more, but still named on what they did. */
  isActive: z.boolean(),
});
export type StaffMember = z.infer<typeof StaffMember>;
