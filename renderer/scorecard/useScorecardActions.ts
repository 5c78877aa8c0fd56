import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureDraft, ScorecardMeasure } from '#shared/scorecard/scorecard.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { type Announcement, useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { useMeasureWords } from './scoreWords.ts';

/** A score that is given to a measure. */
export interface GivenScore {
  readonly givenOn: string;
  readonly score: number;
  readonly evidence: string;
}

/** What can be done with the scorecard. Each tells what was done, with Undo, and answers whether it was. */
export interface ScorecardActions {
  readonly addScore: (measure: ScorecardMeasure, given: GivenScore) => Promise<boolean>;
  readonly removeScore: (id: number) => Promise<boolean>;
  readonly setMeasures: (measures: MeasureDraft[]) => Promise<boolean>;
}

/** Doings with the scorecard. */
export function useScorecardActions(): ScorecardActions {
  const { t } = useTranslation('scorecard');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const words = useMeasureWords();
  return useMemo(() => {
    const attempt = async (act: () => Promise<Announcement>): Promise<boolean> => {
      try {
        announce(await act());
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    };
    return {
      addScore: (measure, given) =>
        attempt(async () => {
          await dataClient.scorecard.addScore({ measureKey: measure.key, ...given });
          const message = t('did.scored', { name: words.name(measure), score: given.score });
          return { message, batchId: await lastBatch('scoreAdded') };
        }),
      removeScore: (id) =>
        attempt(async () => {
          await dataClient.scorecard.removeScore({ id });
          return { message: t('did.scoreRemoved'), batchId: await lastBatch('scoreRemoved') };
        }),
      setMeasures: (measures) =>
        attempt(async () => {
          await dataClient.scorecard.setMeasures({ measures });
          return { message: t('did.measuresSet'), batchId: await lastBatch('measuresSet') };
        }),
    };
  }, [t, announce, notifyError, words]);
}
