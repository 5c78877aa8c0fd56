import type { Selectable } from 'kysely';
import { GoalMeasure } from '#shared/goals/goal.ts';
import type { Goal, GoalValue } from '#shared/goals/goal.ts';
import type { GoalsRow, GoalValuesRow } from '../database/moneySchema.ts';

export type GoalRow = Selectable<GoalsRow>;
export type GoalValueRow = Selectable<GoalValuesRow>;

/** What is written of a goal besides its identity and its times of writing. */
export type GoalFields = Pick<Goal, 'measure' | 'name' | 'unit' | 'baseline' | 'target' | 'startsOn' | 'dueOn'>;

/** The columns that the fields make up. */
export type GoalColumns = Omit<GoalRow, 'id' | 'uid' | 'version' | 'created_at' | 'updated_at'>;

/** The fields as they stand on a row. */
export function goalFields(row: GoalRow): GoalFields {
  return {
    measure: GoalMeasure.parse(row.measure),
    name: row.name,
    unit: row.unit,
    baseline: Number(row.baseline),
    target: Number(row.target),
    startsOn: row.starts_on,
    dueOn: row.due_on,
  };
}

/** The fields as columns. Numbers are decimal text: the history holds text and integers only. */
export function goalColumns(fields: GoalFields): GoalColumns {
  return {
    measure: fields.measure,
    name: fields.name,
    unit: fields.unit,
    baseline: String(fields.baseline),
    target: String(fields.target),
    starts_on: fields.startsOn,
    due_on: fields.dueOn,
  };
}

/** A row as the domain has it. */
export function goalValueFromRow(row: GoalValueRow): GoalValue {
  return { id: row.id, measuredOn: row.measured_on, value: Number(row.value), note: row.note };
}
