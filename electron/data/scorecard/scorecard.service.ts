import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import { folded } from '#shared/kernel/text.ts';
import { measuresLeftOut, scorecardHistory, scorecardIndex, sumsTo100 } from '#shared/scorecard/scorecard.rules.ts';
import { BUILT_IN_MEASURES } from '#shared/scorecard/scorecard.ts';
import type { MeasureDraft, Score, Scorecard, ScorecardMeasure } from '#shared/scorecard/scorecard.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import {
  allMeasures,
  deleteMeasures,
  deleteScore,
  insertMeasure,
  insertScore,
  scoreById,
  scoreHistory,
  scoresAfter,
  updateMeasure,
} from './scorecard.repository.ts';
import { scoreFromRow } from './scorecard.table.ts';
import type { MeasureRow } from './scorecard.table.ts';

/** Topics of a change of the scorecard. */
export const SCORECARD_TOPICS = ['scorecard', 'history'] as const;

const Cursor = z.tuple([z.string().max(20), z.int().positive()]);

/** What is measured until somebody says otherwise: the built-in measures, equally. It is written with the first write. */
const DEFAULT_MEASURES = BUILT_IN_MEASURES.map((key) => ({ key, name: '', weight: 100 / BUILT_IN_MEASURES.length }));

/** What is measured, the newest scores and the index over time. */
export async function readScorecard(readable: Readable, today: string): Promise<Scorecard> {
  const rows = await allMeasures(readable);
  const measures: ScorecardMeasure[] = [];
  for (const row of rows) {
    const [latest, previous] = (await scoresAfter(readable, row.id, null, 2)).map(scoreFromRow);
    const { key, name, weight } = row;
    measures.push({ key, name, weight, latest: latest ?? null, previous: previous ?? null });
  }
  const shown =
    rows.length > 0 ? measures : DEFAULT_MEASURES.map((measure) => ({ ...measure, latest: null, previous: null }));
  return {
    measures: shown,
    index: scorecardIndex(shown),
    history: scorecardHistory(shown, await scoreHistory(readable), today),
    leftOut: measuresLeftOut(shown),
  };
}

/** A page of the scores of a measure, newest first. @throws NOT_FOUND; INVALID_VALUE for a cursor that is broken */
export async function pageOfScores(
  readable: Readable,
  {
    measureKey,
    limit,
    cursor,
  }: { readonly measureKey: string; readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<{ items: Score[]; nextCursor: string | null }> {
  const [givenOn, id] = cursor === null || cursor === undefined ? ['', 0] : cursorContent(Cursor, cursor);
  const measures = await allMeasures(readable);
  const measure = measures.find(({ key }) => key === measureKey);
  if (measure === undefined) {
    requireDefault(measures, measureKey);
    return { items: [], nextCursor: null };
  }
  const rows = await scoresAfter(readable, measure.id, id === 0 ? null : { givenOn, id }, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(scoreFromRow),
    nextCursor: last === undefined ? null : cursorText([last.given_on, last.id]),
  };
}

/**
 * Makes these the measures, in this order, as one batch: those that stay keep their scores, those that are missing go
 * with theirs.
 * @throws NOT_FOUND for the key of an own measure that is not there; INVALID_VALUE: `weight` rule `sumTo100`, `name`
 * rules `empty`, `taken`, `key` rule `twice`
 */
export async function setMeasures(
  database: Database,
  drafts: readonly MeasureDraft[],
  { today, newUid }: { readonly today: string; readonly newUid: () => string },
): Promise<Scorecard> {
  requireFitting(drafts);
  const intent = { label: 'measuresSet', params: {}, topics: SCORECARD_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction) => {
    const before = await allMeasures(transaction);
    for (const { key } of drafts)
      if (key !== undefined && !isBuiltIn(key) && before.every((row) => row.key !== key))
        throw new LonghandError('NOT_FOUND', { entity: 'measure', id: key });
    await deleteMeasures(
      transaction,
      before.filter((row) => drafts.every(({ key }) => key !== row.key)).map(({ id }) => id),
    );
    for (const [position, draft] of drafts.entries()) {
      const columns = { name: isBuiltIn(draft.key) ? '' : draft.name, weight: draft.weight, position };
      const row = before.find(({ key }) => key === draft.key);
      if (row === undefined) await insertMeasure(transaction, { ...columns, key: draft.key ?? newUid() });
      else if (row.name !== columns.name || row.weight !== columns.weight || row.position !== position)
        await updateMeasure(transaction, row.id, columns);
    }
    return await readScorecard(transaction, today);
  });
  return result;
}

/** A score with the sentence of how we know. */
export interface GivenScore {
  readonly measureKey: string;
  /** Without it, today. */
  readonly givenOn?: string | undefined;
  readonly score: number;
  readonly evidence: string;
}

/** Scores a measure, as one batch. @throws NOT_FOUND; INVALID_VALUE `givenOn` rule `inFuture` */
export async function addScore(database: Database, given: GivenScore, today: string): Promise<Scorecard> {
  const intent = { label: 'scoreAdded', params: {}, topics: SCORECARD_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    batch.describe({ name: await addScoreTo(transaction, given, { at: batch.at, today }) });
    return await readScorecard(transaction, today);
  });
  return result;
}

/**
 * The same as part of a larger batch, whose topics have to hold SCORECARD_TOPICS. @throws as addScore
 * @returns the name of the measure, empty for a built-in one
 */
export async function addScoreTo(
  transaction: Transaction,
  { measureKey, givenOn, score, evidence }: GivenScore,
  { at, today }: { readonly at: string; readonly today: string },
): Promise<string> {
  const day = givenOn ?? today;
  if (day > today) throw new LonghandError('INVALID_VALUE', { field: 'givenOn', rule: 'inFuture' });
  const measures = await existingMeasures(transaction);
  const measure = measures.find(({ key }) => key === measureKey);
  if (measure === undefined) throw new LonghandError('NOT_FOUND', { entity: 'measure', id: measureKey });
  await insertScore(transaction, { measure_id: measure.id, given_on: day, score, evidence, created_at: at });
  return measure.name;
}

/** @throws NOT_FOUND */
export async function removeScore(database: Database, id: number, today: string): Promise<Scorecard> {
  const intent = { label: 'scoreRemoved', params: {}, topics: SCORECARD_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const row = await scoreById(transaction, id);
    if (row === undefined) throw new LonghandError('NOT_FOUND', { entity: 'score', id });
    const measures = await allMeasures(transaction);
    batch.describe({ name: measures.find(({ key }) => key === row.key)?.name ?? '' });
    await deleteScore(transaction, id);
    return await readScorecard(transaction, today);
  });
  return result;
}

/** The measures; while there are none, the default ones are written first. */
async function existingMeasures(transaction: Transaction): Promise<readonly MeasureRow[]> {
  const measures = await allMeasures(transaction);
  if (measures.length > 0) return measures;
  for (const [position, measure] of DEFAULT_MEASURES.entries())
    await insertMeasure(transaction, { ...measure, position });
  return await allMeasures(transaction);
}

function isBuiltIn(key: string | undefined): boolean {
  return BUILT_IN_MEASURES.some((builtIn) => builtIn === key);
}

/** While no measures are written, the default ones are there all the same. */
function requireDefault(measures: readonly MeasureRow[], key: string): void {
  if (measures.length > 0 || !isBuiltIn(key)) throw new LonghandError('NOT_FOUND', { entity: 'measure', id: key });
}

function requireFitting(drafts: readonly MeasureDraft[]): void {
  if (!sumsTo100(drafts)) throw new LonghandError('INVALID_VALUE', { field: 'weight', rule: 'sumTo100' });
  const keys = drafts.flatMap(({ key }) => key ?? []);
  if (new Set(keys).size < keys.length) throw new LonghandError('INVALID_VALUE', { field: 'key', rule: 'twice' });
  const names = drafts.filter(({ key }) => !isBuiltIn(key)).map(({ name }) => folded(name));
  if (names.includes('')) throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'empty' });
  if (new Set(names).size < names.length) throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'taken' });
}
