import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Score } from '#shared/scorecard/scorecard.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { ScorecardMeasuresRow, ScorecardScoresRow } from '../database/moneySchema.ts';
import type { MeasureRow, ScoreRow } from './scorecard.table.ts';

/** Where a score stands in the list of its measure. */
export interface ScorePlace {
  readonly givenOn: string;
  readonly id: number;
}

/** In their order. */
export async function allMeasures(readable: Readable): Promise<MeasureRow[]> {
  return await readable.selectFrom('scorecard_measures').selectAll().orderBy('position').orderBy('id').execute();
}

function scores(readable: Readable) {
  return readable
    .selectFrom('scorecard_scores as score')
    .innerJoin('scorecard_measures as measure', 'measure.id', 'score.measure_id')
    .selectAll('score')
    .select('measure.key');
}

/** Scores of a measure, newest first. */
export async function scoresAfter(
  readable: Readable,
  measureId: number,
  after: ScorePlace | null,
  limit: number,
): Promise<ScoreRow[]> {
  const query = scores(readable)
    .where('score.measure_id', '=', measureId)
    .orderBy('score.given_on', 'desc')
    .orderBy('score.id', 'desc')
    .limit(limit);
  if (after === null) return await query.execute();
  return await query.where(sql<boolean>`(score.given_on, score.id) < (${after.givenOn}, ${after.id})`).execute();
}

/** What was scored on which day. */
export async function scoreHistory(
  readable: Readable,
): Promise<Pick<Score, 'id' | 'measureKey' | 'givenOn' | 'score'>[]> {
  return await readable
    .selectFrom('scorecard_scores as score')
    .innerJoin('scorecard_measures as measure', 'measure.id', 'score.measure_id')
    .select(['score.id', 'measure.key as measureKey', 'score.given_on as givenOn', 'score.score'])
    .execute();
}

export async function scoreById(readable: Readable, id: number): Promise<ScoreRow | undefined> {
  return await scores(readable).where('score.id', '=', id).executeTakeFirst();
}

export async function insertMeasure(transaction: Transaction, row: Insertable<ScorecardMeasuresRow>): Promise<number> {
  const { id } = await transaction
    .insertInto('scorecard_measures')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateMeasure(
  transaction: Transaction,
  id: number,
  columns: Pick<MeasureRow, 'name' | 'weight' | 'position'>,
): Promise<void> {
  await transaction.updateTable('scorecard_measures').set(columns).where('id', '=', id).execute();
}

/** Deletes measures with their scores. */
export async function deleteMeasures(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.deleteFrom('scorecard_scores').where('measure_id', 'in', idList(ids)).execute();
  await transaction.deleteFrom('scorecard_measures').where('id', 'in', idList(ids)).execute();
}

export async function insertScore(transaction: Transaction, row: Insertable<ScorecardScoresRow>): Promise<void> {
  await transaction.insertInto('scorecard_scores').values(row).execute();
}

export async function deleteScore(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('scorecard_scores').where('id', '=', id).execute();
}
