import { LonghandError } from '#shared/errors.ts';
import type { Goal } from '#shared/goals/goal.ts';
import type { Database, Transaction } from '../database/handles.ts';
import { deleteValue, insertValue, updateValue, valueById, valueOn } from './goals.repository.ts';
import { existingGoal, GOAL_TOPICS, goalOfVersion } from './goals.service.ts';

/** A number for a manual goal. */
export interface GivenValue {
  readonly id: number;
  /** Without it, today. */
  readonly measuredOn?: string | undefined;
  readonly value: number;
  readonly note: string;
}

/**
 * Writes a number down, as one batch; a second one of the same day replaces the first.
 * @throws NOT_FOUND; INVALID_VALUE: `value` rule `measuredByItself` for a goal that is not manual; `measuredOn` rule
 * `inFuture`
 */
export async function recordValue(database: Database, given: GivenValue, today: string): Promise<Goal> {
  const intent = { label: 'goalValueRecorded', params: {}, topics: GOAL_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    batch.describe({ name: (await goalOfVersion(transaction, given.id, undefined)).name });
    await addValue(transaction, given, today);
    return await existingGoal(transaction, given.id, today);
  });
  return result;
}

/** The same as part of a larger batch, whose topics have to hold GOAL_TOPICS. @throws as recordValue */
export async function addValue(
  transaction: Transaction,
  { id, measuredOn, value, note }: GivenValue,
  today: string,
): Promise<void> {
  const goal = await goalOfVersion(transaction, id, undefined);
  if (goal.measure !== 'manual') throw new LonghandError('INVALID_VALUE', { field: 'value', rule: 'measuredByItself' });
  const day = measuredOn ?? today;
  if (day > today) throw new LonghandError('INVALID_VALUE', { field: 'measuredOn', rule: 'inFuture' });
  const columns = { value: String(value), note };
  const before = await valueOn(transaction, id, day);
  if (before === undefined) await insertValue(transaction, { goal_id: id, measured_on: day, ...columns });
  else if (before.value !== columns.value || before.note !== note) await updateValue(transaction, before.id, columns);
}

/** @throws NOT_FOUND */
export async function removeValue(
  database: Database,
  { id, valueId }: { readonly id: number; readonly valueId: number },
  today: string,
): Promise<Goal> {
  const intent = { label: 'goalValueRemoved', params: {}, topics: GOAL_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    batch.describe({ name: (await goalOfVersion(transaction, id, undefined)).name });
    if ((await valueById(transaction, id, valueId)) === undefined)
      throw new LonghandError('NOT_FOUND', { entity: 'goalValue', id: valueId });
    await deleteValue(transaction, valueId);
    return await existingGoal(transaction, id, today);
  });
  return result;
}
