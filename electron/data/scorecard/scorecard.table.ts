import type { Selectable } from 'kysely';
import type { Score } from '#shared/scorecard/scorecard.ts';
import type { ScorecardMeasuresRow, ScorecardScoresRow } from '../database/moneySchema.ts';

export type MeasureRow = Selectable<ScorecardMeasuresRow>;
export type ScoreRow = Selectable<ScorecardScoresRow> & { readonly key: string };

/** A row as the domain has it. */
export function scoreFromRow(row: ScoreRow): Score {
  return {
    id: row.id,
    measureKey: row.key,
    givenOn: row.given_on,
    score: row.score,
    evidence: row.evidence,
    createdAt: row.created_at,
  };
}
