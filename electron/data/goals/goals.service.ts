import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import { isToKeep, progressOf, timePassed } from '#shared/goals/goals.rules.ts';
import type { Goal, GoalDraft, GoalMeasure, GoalPatch } from '#shared/goals/goal.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import {
  deleteGoal,
  goalRow,
  goalsAfter,
  goalUidIsTaken,
  insertGoal,
  lastValues,
  updateGoalRow,
} from './goals.repository.ts';
import { goalColumns, goalFields, goalValueFromRow } from './goals.table.ts';
import type { GoalFields, GoalRow } from './goals.table.ts';
import { measuring } from './measures.service.ts';

/** Topics of a change of goals. */
export const GOAL_TOPICS = ['goals', 'history'] as const;

/** Most numbers of a manual goal that are shown. */
const MOST_VALUES = 200;

/** What goals that are part of a larger batch are written with. */
export interface WritingGoals {
  /** The batch's instant. */
  readonly at: string;
  /** Today on this machine's calendar. */
  readonly today: string;
  readonly newUid: () => string;
}

const Cursor = z.tuple([z.string().max(20), z.int().positive()]);

/** A page of goals by their date, measured as of `today`. @throws INVALID_VALUE for a cursor that is broken */
export async function pageOfGoals(
  readable: Readable,
  {
    today,
    limit,
    cursor,
  }: { readonly today: string; readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<{ items: Goal[]; nextCursor: string | null }> {
  const [dueOn, id] = cursor === null || cursor === undefined ? ['', 0] : cursorContent(Cursor, cursor);
  const rows = await goalsAfter(readable, id === 0 ? null : { dueOn, id }, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await asOf(readable, page, today),
    nextCursor: last === undefined ? null : cursorText([last.due_on, last.id]),
  };
}

/** @throws NOT_FOUND */
export async function existingGoal(readable: Readable, id: number, today: string): Promise<Goal> {
  const [goal] = await asOf(readable, [await goalOfVersion(readable, id, undefined)], today);
  if (goal === undefined) throw new LonghandError('NOT_FOUND', { entity: 'goal', id });
  return goal;
}

/** What a measure is now: the baseline of a goal that begins today. */
export async function measureNow(
  readable: Readable,
  measure: GoalMeasure,
  today: string,
): Promise<{ value: number | null }> {
  return { value: await measuring(readable)({ measure, startsOn: today, today }) };
}

/**
 * Sets goals, as one batch. Without a baseline it is measured now.
 * @throws INVALID_VALUE: `dueOn` rule `beforeStart`; `target` rule `sameAsBaseline`, unless it is to keep the best there is; `name` rule `empty` for a manual
 * one; `uid` rule `identityUsed`
 */
export async function createGoals(
  database: Database,
  drafts: readonly GoalDraft[],
  { today, newUid }: Pick<WritingGoals, 'today' | 'newUid'>,
): Promise<{ items: Goal[] }> {
  const [first] = drafts;
  const params = { count: drafts.length, name: drafts.length === 1 ? (first?.name ?? '') : '' };
  const intent = { label: 'goalsCreated', params, topics: GOAL_TOPICS } as const;
  const { result } = await database.write(intent, (transaction, batch) =>
    addGoals(transaction, drafts, { at: batch.at, today, newUid }),
  );
  return { items: result };
}

/** The same as part of a larger batch, whose topics have to hold GOAL_TOPICS. @throws as createGoals */
export async function addGoals(
  transaction: Transaction,
  drafts: readonly GoalDraft[],
  { at, today, newUid }: WritingGoals,
): Promise<Goal[]> {
  const measure = measuring(transaction);
  const rows: GoalRow[] = [];
  for (const { uid, ...draft } of drafts) {
    const startsOn = draft.startsOn ?? today;
    // What can't be told yet begins at nothing.
    const baseline = draft.baseline ?? (await measure({ measure: draft.measure, startsOn, today })) ?? 0;
    const fields = { ...draft, startsOn, baseline };
    requireFitting(fields);
    if (uid !== undefined && (await goalUidIsTaken(transaction, uid)))
      throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'identityUsed' });
    const identity = { uid: uid ?? newUid(), created_at: at, updated_at: at };
    const id = await insertGoal(transaction, { ...goalColumns(fields), ...identity });
    rows.push(await goalOfVersion(transaction, id, undefined));
  }
  return await asOf(transaction, rows, today);
}

/** Changes what is given. @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE as createGoals */
export async function updateGoal(
  database: Database,
  { id, version, ...patch }: GoalPatch & { readonly id: number; readonly version?: number | undefined },
  today: string,
): Promise<Goal> {
  const intent = { label: 'goalUpdated', params: {}, topics: GOAL_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const row = await goalOfVersion(transaction, id, version);
    const before = goalFields(row);
    const fields: GoalFields = {
      measure: before.measure,
      name: patch.name ?? before.name,
      unit: patch.unit ?? before.unit,
      baseline: patch.baseline ?? before.baseline,
      target: patch.target ?? before.target,
      startsOn: patch.startsOn ?? before.startsOn,
      dueOn: patch.dueOn ?? before.dueOn,
    };
    requireFitting(fields);
    batch.describe({ name: fields.name });
    const columns = changedColumns(goalColumns(before), goalColumns(fields));
    if (Object.keys(columns).length > 0) await updateGoalRow(transaction, id, columns, batch.at);
    return await existingGoal(transaction, id, today);
  });
  return result;
}

/** Takes a goal away with the numbers written down for it. @throws NOT_FOUND, VERSION_CONFLICT */
export async function removeGoal(
  database: Database,
  { id, version }: { readonly id: number; readonly version?: number | undefined },
): Promise<{ batchId: number }> {
  const intent = { label: 'goalRemoved', params: {}, topics: GOAL_TOPICS } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    batch.describe({ name: (await goalOfVersion(transaction, id, version)).name });
    await deleteGoal(transaction, id);
  });
  if (batchId === null) throw new Error('A batch that removed a goal has no place in the history');
  return { batchId };
}

/** The row if it still is what was read. @throws NOT_FOUND, VERSION_CONFLICT */
export async function goalOfVersion(readable: Readable, id: number, version: number | undefined): Promise<GoalRow> {
  return atVersion(await goalRow(readable, id), { entity: 'goal', id, version });
}

/** Goals as they stand on that day: each thing is measured once, numbers are read in one query for all of them. */
async function asOf(readable: Readable, rows: readonly GoalRow[], today: string): Promise<Goal[]> {
  const manual = rows.filter(({ measure }) => measure === 'manual').map(({ id }) => id);
  const values = await lastValues(readable, manual, MOST_VALUES);
  const measure = measuring(readable);
  const goals: Goal[] = [];
  for (const row of rows) {
    const { id, uid, version, created_at: createdAt, updated_at: updatedAt } = row;
    const fields = goalFields(row);
    const its = (values.get(id) ?? []).map(goalValueFromRow);
    const written = its.findLast(({ measuredOn }) => measuredOn <= today)?.value ?? null;
    const current = fields.measure === 'manual' ? written : await measure({ ...fields, today });
    goals.push({
      id,
      uid,
      version,
      ...fields,
      current,
      progress: current === null ? null : progressOf(fields, current),
      timePassed: timePassed(fields.startsOn, fields.dueOn, today),
      values: its,
      createdAt,
      updatedAt,
    });
  }
  return goals;
}

function requireFitting({ measure, name, baseline, target, startsOn, dueOn }: GoalFields): void {
  if (measure === 'manual' && name === '') throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'empty' });
  if (dueOn < startsOn) throw new LonghandError('INVALID_VALUE', { field: 'dueOn', rule: 'beforeStart' });
  if (target === baseline && !isToKeep({ measure, baseline, target }))
    throw new LonghandError('INVALID_VALUE', { field: 'target', rule: 'sameAsBaseline' });
}
