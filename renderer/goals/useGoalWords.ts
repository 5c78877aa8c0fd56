import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalMeasure } from '#shared/goals/goal.ts';
import { useFormat, type Format } from '../app/format.ts';
import { toldShare, type GoalStanding } from './goalStanding.ts';

/** What a value is counted in. */
type Counted = Pick<Goal, 'measure' | 'unit'>;

/** Goals in words of the language spoken now. */
export interface GoalWords {
  /** Its own name, else that of its measure. */
  readonly name: (goal: Pick<Goal, 'measure' | 'name'>) => string;
  /** A value with its unit: "72%", "3 overdue", "12 visits". */
  readonly value: (counted: Counted, value: number) => string;
  /** What its values are counted in, by itself; empty where nothing was said. */
  readonly unit: (counted: Counted) => string;
  /** How far it is, in one sentence. */
  readonly sentence: (goal: Pick<Goal, 'measure' | 'progress' | 'timePassed'>, standing: GoalStanding) => string;
}

/** Words for goals. */
export function useGoalWords(): GoalWords {
  const { t } = useTranslation('goals');
  const format = useFormat();
  return useMemo(
    () => ({
      name: ({ measure, name }) => (name === '' ? t(`measure.${measure}.name`) : name),
      value: ({ measure, unit }, value) => valueWords(t, measure, unit, value),
      unit: ({ measure, unit }) => unitWords(t, measure, unit),
      sentence: ({ measure, progress, timePassed }, standing) =>
        sentenceWords(t, format, { measure, progress: progress ?? 0, timePassed, standing }),
    }),
    [t, format],
  );
}

type Words = TFunction<'goals'>;

function valueWords(t: Words, measure: GoalMeasure, unit: string, value: number): string {
  switch (measure) {
    case 'salesGrowth':
      return t('value.growth', { value });
    case 'customersWithPhone':
      return t('value.percent', { value });
    case 'overduePromises':
      return t('value.overdue', { count: value });
    case 'daysSinceContact':
      return t('value.days', { count: value });
    case 'manual':
      // Not `unit`: the number would take that for a unit of its own.
      return unit === '' ? t('value.plain', { value }) : t('value.unit', { value, what: unit });
  }
}

function unitWords(t: Words, measure: GoalMeasure, unit: string): string {
  switch (measure) {
    case 'salesGrowth':
    case 'customersWithPhone':
      return t('unit.percent');
    case 'overduePromises':
      return t('unit.overdue');
    case 'daysSinceContact':
      return t('unit.days');
    case 'manual':
      return unit;
  }
}

interface Told {
  readonly measure: GoalMeasure;
  readonly progress: number;
  readonly timePassed: number;
  readonly standing: GoalStanding;
}

function sentenceWords(t: Words, format: Format, { measure, progress, timePassed, standing }: Told): string {
  const shares = { progress: format.percent(toldShare(progress)), time: format.percent(toldShare(timePassed)) };
  switch (standing) {
    case 'unmeasured':
      return t(`sentence.unmeasured.${measure}`);
    case 'kept':
      return t('sentence.kept', shares);
    case 'reached':
      return t('sentence.reached');
    case 'missed':
      return progress < 0 ? t('sentence.missedWorse') : t('sentence.missed', shares);
    case 'onTheWay':
    case 'behind':
      return progress < 0 ? t('sentence.worse', shares) : t('sentence.ahead', shares);
  }
}
