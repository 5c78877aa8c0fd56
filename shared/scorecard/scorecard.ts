import { z } from 'zod';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

/** The qualitative returns of the literature; own ones have a uid as their key and a name. */
export const BUILT_IN_MEASURES = ['loyalty', 'satisfaction', 'staff', 'culture', 'reputation'] as const;
export const MOST_MEASURES = 20;

export const MeasureKey = z.string().min(1).max(64);
/** Percent. All weights sum to 100. */
export const Weight = z.int().min(0).max(100);
/** 1 very bad to 5 very good. */
export const ScoreValue = z.int().min(1).max(5);

/** An own measure has a name, a built-in one an empty name. A measure without `key` is new. */
export const MeasureDraft = z.strictObject({ key: MeasureKey.optional(), name: line(100).default(''), weight: Weight });
export type MeasureDraft = z.infer<typeof MeasureDraft>;

export const Score = z.strictObject({
  id: Id,
  measureKey: MeasureKey,
  givenOn: CalendarDate,
  score: ScoreValue,
  /** One sentence: how do we know? */
  evidence: z.string(),
  createdAt: Instant,
});
export type Score = z.infer<typeof Score>;

export const ScorecardMeasure = z.strictObject({
  key: MeasureKey,
  /** Empty for a built-in one: its words stand in the locale files. */
  name: z.string(),
  weight: Weight,
  /** The newest, and the one before it. */
  latest: Score.nullable(),
  previous: Score.nullable(),
});
export type ScorecardMeasure = z.infer<typeof ScorecardMeasure>;

export const Scorecard = z.strictObject({
  measures: z.array(ScorecardMeasure),
  /** Weighted mean of the newest scores, 1-5, of those measures that have one; null while none has. */
  index: z.number().nullable(),
  /** The index as it was at the end of each month in which a score was given, oldest first; at most the last 60. */
  history: z.array(z.strictObject({ on: CalendarDate, index: z.number() })),
  /** Keys of measures with weight and without a score: left out of the index. */
  leftOut: z.array(MeasureKey),
});
export type Scorecard = z.infer<typeof Scorecard>;
