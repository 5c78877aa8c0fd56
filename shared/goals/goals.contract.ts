import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { Goal, GoalDraft, GoalMeasure, GoalPatch } from './goal.ts';

const version = z.int().positive().optional();

export const goalsContract = {
  /** By their date. Measured as of `today`. */
  list: reading
    .input(
      z.strictObject({
        today: CalendarDate.optional(),
        limit: z.int().min(1).max(200).default(100),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(Goal), nextCursor: z.string().nullable() })),
  get: reading.input(z.strictObject({ id: Id, today: CalendarDate.optional() })).output(Goal),
  /** What a measure is now: the baseline of a goal that begins today. Null where it can't be told yet. */
  measure: reading
    .input(z.strictObject({ measure: GoalMeasure, today: CalendarDate.optional() }))
    .output(z.strictObject({ value: z.number().nullable() })),
  /** One or several, as one batch. */
  create: writing
    .input(z.strictObject({ goals: z.array(GoalDraft).min(1).max(20) }))
    .output(z.strictObject({ items: z.array(Goal) })),
  update: writing.input(z.strictObject({ id: Id, version, ...GoalPatch.shape })).output(Goal),
  remove: writing.input(z.strictObject({ id: Id, version })).output(z.strictObject({ batchId: Id })),
  /** Of a manual goal. Without `measuredOn` today; a second one of the same day replaces the first. */
  recordValue: writing
    .input(
      z.strictObject({
        id: Id,
        measuredOn: CalendarDate.optional(),
        value: GoalDraft.shape.target,
        note: line(500).default(''),
      }),
    )
    .output(Goal),
  removeValue: writing.input(z.strictObject({ id: Id, valueId: Id })).output(Goal),
};
