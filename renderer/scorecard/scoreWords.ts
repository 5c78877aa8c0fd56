import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BUILT_IN_MEASURES, type ScorecardMeasure } from '#shared/scorecard/scorecard.ts';

/** The names of the scores 1 to 5, in that order; each has words (`scorecard.score.<name>`). */
export const SCORE_NAMES = ['veryPoor', 'poor', 'fair', 'good', 'veryGood'] as const;
export type ScoreName = (typeof SCORE_NAMES)[number];

/** The name of a score, or of the index: that of the nearest score. */
export function scoreName(score: number): ScoreName {
  const nearest = Math.min(5, Math.max(1, Math.round(score)));
  return SCORE_NAMES[nearest - 1] ?? 'fair';
}

/** What is said of a measure: an own one by the name it was given, a built-in one by the words of the language. */
export interface MeasureWords {
  readonly name: (measure: Pick<ScorecardMeasure, 'key' | 'name'>) => string;
  readonly question: (measure: Pick<ScorecardMeasure, 'key' | 'name'>) => string;
}

/** Names and plain questions of measures in the language spoken now. */
export function useMeasureWords(): MeasureWords {
  const { t } = useTranslation('scorecard');
  return useMemo(() => {
    const builtIn = (key: string) => BUILT_IN_MEASURES.find((one) => one === key);
    return {
      name: ({ key, name }) => {
        const known = builtIn(key);
        return name === '' && known !== undefined ? t(`measure.${known}.name`) : name;
      },
      question: ({ key }) => t(`measure.${builtIn(key) ?? 'own'}.question`),
    };
  }, [t]);
}

/** How a score stands to the one before it; null where there is none before. */
export function trendOf({
  latest,
  previous,
}: Pick<ScorecardMeasure, 'latest' | 'previous'>): 'up' | 'down' | 'same' | null {
  if (latest === null || previous === null) return null;
  if (latest.score === previous.score) return 'same';
  return latest.score > previous.score ? 'up' : 'down';
}
