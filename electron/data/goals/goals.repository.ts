import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { GoalsRow } from '../database/moneySchema.ts';
import { grouped } from '../grouped.ts';
import type { GoalColumns, GoalRow, GoalValueRow } from './goals.table.ts';

/** Where a goal stands in the list. */
export interface GoalPlace {
  readonly dueOn: string;
  readonly id: number;
}

/** By their date. */
export async function goalsAfter(readable: Readable, after: GoalPlace | null, limit: number): Promise<GoalRow[]> {
  const query = readable.selectFrom('goals').selectAll().orderBy('due_on').orderBy('id').limit(limit);
  if (after === null) return await query.execute();
  return await query.where(sql<boolean>`(due_on, id) > (${after.dueOn}, ${after.id})`).execute();
}

export async function goalRow(readable: Readable, id: number): Promise<GoalRow | undefined> {
  return await readable.selectFrom('goals').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function goalUidIsTaken(readable: Readable, uid: string): Promise<boolean> {
  return (await readable.selectFrom('goals').select('id').where('uid', '=', uid).executeTakeFirst()) !== undefined;
}

/** Of each of these goals the last numbers, oldest first. */
export async function lastValues(
  readable: Readable,
  goalIds: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, GoalValueRow[]>> {
  if (goalIds.length === 0) return new Map();
  const rows = await readable
    .selectFrom((from) =>
      from
        .selectFrom('goal_values')
        .selectAll()
        .select(sql<number>`row_number() over (partition by goal_id order by measured_on desc, id desc)`.as('nth'))
        .where('goal_id', 'in', idList(goalIds))
        .as('value'),
    )
    .select(['id', 'goal_id', 'measured_on', 'value', 'note'])
    .where('nth', '<=', most)
    .orderBy('measured_on')
    .orderBy('id')
    .execute();
  return grouped(rows, (row) => row.goal_id);
}

/** The number that was written down for a day. */
export async function valueOn(readable: Readable, goalId: number, day: string): Promise<GoalValueRow | undefined> {
  return await readable
    .selectFrom('goal_values')
    .selectAll()
    .where('goal_id', '=', goalId)
    .where('measured_on', '=', day)
    .executeTakeFirst();
}

export async function valueById(readable: Readable, goalId: number, id: number): Promise<GoalValueRow | undefined> {
  return await readable
    .selectFrom('goal_values')
    .selectAll()
    .where('id', '=', id)
    .where('goal_id', '=', goalId)
    .executeTakeFirst();
}

export async function insertGoal(transaction: Transaction, row: Insertable<GoalsRow>): Promise<number> {
  const { id } = await transaction.insertInto('goals').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Writes the columns and raises the version. */
export async function updateGoalRow(
  transaction: Transaction,
  id: number,
  columns: Partial<GoalColumns>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('goals')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Deletes a goal with the numbers written down for it. */
export async function deleteGoal(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('goal_values').where('goal_id', '=', id).execute();
  await transaction.deleteFrom('goals').where('id', '=', id).execute();
}

export async function insertValue(transaction: Transaction, row: Omit<GoalValueRow, 'id'>): Promise<void> {
  await transaction.insertInto('goal_values').values(row).execute();
}

export async function updateValue(
  transaction: Transaction,
  id: number,
  columns: Pick<GoalValueRow, 'value' | 'note'>,
): Promise<void> {
  await transaction.updateTable('goal_values').set(columns).where('id', '=', id).execute();
}

export async function deleteValue(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('goal_values').where('id', '=', id).execute();
}
