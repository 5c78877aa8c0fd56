import { z } from 'zod';
import { Id } from './ids.ts';

/** A contact or a staff member, as it is named on screen. */
export const Named = z.strictObject({ id: Id, displayName: z.string() });
export type Named = z.infer<typeof Named>;
