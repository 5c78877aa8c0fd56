import { addMonths, addDays } from '../kernel/calendarMath.ts';
import type { Score, Scorecard, ScorecardMeasure } from './scorecard.ts';

type WithScore = Pick<ScorecardMeasure, 'weight'> & { readonly latest: Pick<Score, 'score'> | null };

/**
 * The weighted mean of the newest scores, 1-5, of the measures that have one; null while none with weight has. It stands
 * beside the money and is never added to it.
 */
export function scorecardIndex(measures: readonly WithScore[]): number | null {
  let weights = 0;
  let sum = 0;
  for (const { weight, latest } of measures) {
    if (latest === null) continue;
    weights += weight;
    sum += weight * latest.score;
  }
  return weights === 0 ? null : sum / weights;
}

/** Keys of measures with weight and without a score: left out of the index. */
export function measuresLeftOut(measures: readonly (WithScore & Pick<ScorecardMeasure, 'key'>)[]): string[] {
  return measures.filter(({ weight, latest }) => weight > 0 && latest === null).map(({ key }) => key);
}

/** Whether the weights, percent, sum to 100. */
export function sumsTo100(measures: readonly Pick<ScorecardMeasure, 'weight'>[]): boolean {
  return measures.reduce((sum, { weight }) => sum + weight, 0) === 100;
}

/** Longest history of the index, months. */
const MOST_MONTHS = 60;

/**
 * The index with today's weights as it was at the end of each month in which a score was given (at `today` for the
 * running one), oldest first, at most the last 60. Of one day the score with the higher id is the newer.
 */
export function scorecardHistory(
  measures: readonly Pick<ScorecardMeasure, 'key' | 'weight'>[],
  scores: readonly Pick<Score, 'id' | 'measureKey' | 'givenOn' | 'score'>[],
  today: string,
): Scorecard['history'] {
  const inOrder = scores.toSorted((one, other) =>
    one.givenOn === other.givenOn ? one.id - other.id : one.givenOn < other.givenOn ? -1 : 1,
  );
  const newest = new Map<string, { score: number }>();
  const indexes = new Map<string, number>();
  const known = new Set(measures.map(({ key }) => key));
  for (const { measureKey, givenOn, score } of inOrder) {
    if (!known.has(measureKey)) continue;
    newest.set(measureKey, { score });
    const index = scorecardIndex(measures.map(({ key, weight }) => ({ weight, latest: newest.get(key) ?? null })));
    if (index !== null) indexes.set(givenOn.slice(0, 7), index);
  }
  return [...indexes].slice(-MOST_MONTHS).map(([month, index]) => ({ on: monthEnd(month, today), index }));
}

function monthEnd(month: string, today: string): string {
  const last = addDays(addMonths(`${month}-01`, 1), -1);
  return today.startsWith(month) && today < last ? today : last;
}
