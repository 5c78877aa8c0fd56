import { z } from 'zod';
import { procedure, reading } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Slip } from '../reminders/reminder.ts';
import { Absence, Desk, DeskSection } from './desk.ts';

const when = {
  today: CalendarDate,
  /** The last day of this week, today or after it. */
  weekEndsOn: CalendarDate,
  /** Only this one's promises and everybody's; left out: all. */
  staffId: Id.optional(),
};

export const deskContract = {
  get: reading.input(z.strictObject({ ...when, limit: z.int().min(1).max(200).default(30) })).output(Desk),
  /** More of a section, after `cursor`. */
  more: reading
    .input(
      z.strictObject({
        ...when,
        section: DeskSection,
        cursor: z.string().max(4000),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.strictObject({ items: z.array(Slip), nextCursor: z.string().nullable() })),
  /** How many are overdue and due today, special days of today included: the badge. */
  counts: reading
    .input(z.strictObject({ today: CalendarDate }))
    .output(z.strictObject({ overdue: z.int().nonnegative(), today: z.int().nonnegative() })),
  /** What went by since the desk was last looked at, where that is at least a week ago; else null. */
  absence: reading
    .input(z.strictObject({ today: CalendarDate }))
    .output(z.strictObject({ absence: Absence.nullable() })),
  /** The desk was looked at today. */
  seen: procedure.input(z.strictObject({ today: CalendarDate })).output(z.strictObject({})),
};
