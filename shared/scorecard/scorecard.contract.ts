import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';
import { MeasureDraft, MeasureKey, MOST_MEASURES, Score, Scorecard, ScoreValue } from './scorecard.ts';

export const scorecardContract = {
  get: reading.input(z.strictObject({})).output(Scorecard),
  /** Scores of a measure, newest first. */
  scores: reading
    .input(
      z.strictObject({
        measureKey: MeasureKey,
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(Score), nextCursor: z.string().nullable() })),
  /**
   * The measures in their order, all of them; one that is missing goes, with its scores.
   * @throws INVALID_VALUE `weight` `sumTo100`, `name` `empty`/`taken`
   */
  setMeasures: writing
    .input(z.strictObject({ measures: z.array(MeasureDraft).min(1).max(MOST_MEASURES) }))
    .output(Scorecard),
  /** Without `givenOn` today. Never in the future. */
  addScore: writing
    .input(
      z.strictObject({
        measureKey: MeasureKey,
        givenOn: CalendarDate.optional(),
        score: ScoreValue,
        evidence: line(1000).default(''),
      }),
    )
    .output(Scorecard),
  removeScore: writing.input(z.strictObject({ id: Id })).output(Scorecard),
};
