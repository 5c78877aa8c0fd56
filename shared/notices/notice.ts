import { z } from 'zod';
import { CalendarDate, ClockTime } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';

/** A moment on the wall clock of this machine, `YYYY-MM-DDTHH:MM`. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .refine((text) => CalendarDate.safeParse(text.slice(0, 10)).success && ClockTime.safeParse(text.slice(11)).success);
export type WallTime = z.infer<typeof WallTime>;

/** A notice that has come. */
export const Notice = z.strictObject({
  /** Names what it is about and for which moment: the same notice never comes twice. */
  key: z.string(),
  /** What to open. */
  about: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('reminder'), reminderId: Id, originalOn: CalendarDate }),
    z.strictObject({ type: z.literal('specialDay'), contactId: Id }),
  ]),
  /** The slip's text; of a special day the kind with its label. */
  text: z.string(),
  /** Of a special day: birthday, anniversary, other. Else null. */
  specialDay: z.enum(['birthday', 'anniversary', 'other']).nullable(),
  contactName: z.string().nullable(),
  /** When it is due. */
  on: CalendarDate,
  time: ClockTime.nullable(),
});
export type Notice = z.infer<typeof Notice>;
