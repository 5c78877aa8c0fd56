import { z } from 'zod';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

/**
 * How a goal is measured. By itself: `salesGrowth` (what was sold in the 12 months to today against the 12 months
 * before the goal began, percent), `overduePromises` (how many), `daysSinceContact` (median over customers who were ever
 * in touch, days), `customersWithPhone` (percent of the customers). `manual`: by numbers that somebody writes down.
 */
export const GoalMeasure = z.enum([
  'salesGrowth',
  'overduePromises',
  'daysSinceContact',
  'customersWithPhone',
  'manual',
]);
export type GoalMeasure = z.infer<typeof GoalMeasure>;

const value = z.number().min(-1e12).max(1e12);

const typedFields = {
  /** May be empty for what is measured by itself: then the measure's name is shown. */
  name: line(200),
  /** Of a manual one: "visits a week". */
  unit: line(40),
  baseline: value,
  target: value,
  startsOn: CalendarDate,
  dueOn: CalendarDate,
};

/** Without `baseline` it is measured now (0 for a manual one). @throws INVALID_VALUE `dueOn` `beforeStart`, `target` `sameAsBaseline` unless it is to keep the best there is (`isToKeep`), `name` `empty` */
export const GoalDraft = z.strictObject({
  uid: Uid.optional(),
  measure: GoalMeasure,
  name: typedFields.name.default(''),
  unit: typedFields.unit.default(''),
  baseline: typedFields.baseline.optional(),
  target: typedFields.target,
  startsOn: typedFields.startsOn.optional(),
  dueOn: typedFields.dueOn,
});
export type GoalDraft = z.infer<typeof GoalDraft>;

export const GoalPatch = z.strictObject(typedFields).partial();
export type GoalPatch = z.infer<typeof GoalPatch>;

/** A number that was written down for a manual goal. */
export const GoalValue = z.strictObject({ id: Id, measuredOn: CalendarDate, value: z.number(), note: z.string() });
export type GoalValue = z.infer<typeof GoalValue>;

export const Goal = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  measure: GoalMeasure,
  name: z.string(),
  unit: z.string(),
  baseline: z.number(),
  target: z.number(),
  startsOn: CalendarDate,
  dueOn: CalendarDate,
  /** The value now; null where there is none yet (no sales to compare with, no number written down). */
  current: z.number().nullable(),
  /** How much of the way from baseline to target is done: 0 none, 1 all; below 0 it got worse. Null without `current`. */
  progress: z.number().nullable(),
  /** How much of the time has passed, 0-1. */
  timePassed: z.number().min(0).max(1),
  /** Of a manual one: the numbers written down, oldest first, at most the last 200. */
  values: z.array(GoalValue),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Goal = z.infer<typeof Goal>;
