import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalDraft, GoalPatch } from '#shared/goals/goal.ts';
import type { BatchLabel } from '#shared/history/history.ts';
import { data, dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { useGoalWords } from './useGoalWords.ts';

/** A number to be written down for a goal. */
export interface RecordedValue {
  readonly measuredOn: string;
  readonly value: number;
  readonly note: string;
}

/** What can be done with goals. Each tells what was done, with Undo, and answers whether it was. */
export interface GoalActions {
  readonly create: (draft: GoalDraft) => Promise<boolean>;
  readonly update: (goal: Goal, patch: GoalPatch) => Promise<boolean>;
  readonly remove: (goal: Goal) => Promise<boolean>;
  readonly recordValue: (goal: Goal, recorded: RecordedValue) => Promise<boolean>;
  readonly removeValue: (goal: Goal, valueId: number) => Promise<boolean>;
}

/** Doings with goals. */
export function useGoalActions(): GoalActions {
  const { t } = useTranslation('goals');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  const words = useGoalWords();
  return useMemo(() => {
    /** @param act does it; answers the batch where it is told by the answer, else the label to find it by */
    const attempt = async (message: string, act: () => Promise<number | BatchLabel>): Promise<boolean> => {
      try {
        const batch = await act();
        announce({ message, batchId: typeof batch === 'number' ? batch : await lastBatch(batch) });
        return true;
      } catch (error) {
        notifyError(error);
        // What is shown is not what is: read it again, so that the next try starts from the truth.
        if (errorCode(error) === 'VERSION_CONFLICT' || errorCode(error) === 'NOT_FOUND')
          await queryClient.invalidateQueries({ queryKey: data.goals.key() });
        return false;
      }
    };
    const which = ({ id, version }: Goal) => ({ id, version });
    return {
      create: (draft) =>
        attempt(t('did.created', { name: words.name(draft) }), async () => {
          await dataClient.goals.create({ goals: [draft] });
          return 'goalsCreated';
        }),
      update: (goal, patch) =>
        attempt(t('did.updated', { name: words.name({ ...goal, name: patch.name ?? goal.name }) }), async () => {
          await dataClient.goals.update({ ...which(goal), ...patch });
          return 'goalUpdated';
        }),
      remove: (goal) =>
        attempt(t('did.removed', { name: words.name(goal) }), async () => {
          const { batchId } = await dataClient.goals.remove(which(goal));
          return batchId;
        }),
      recordValue: (goal, recorded) =>
        attempt(t('did.recorded', { name: words.name(goal), value: words.value(goal, recorded.value) }), async () => {
          await dataClient.goals.recordValue({ id: goal.id, ...recorded });
          return 'goalValueRecorded';
        }),
      removeValue: (goal, valueId) =>
        attempt(t('did.valueRemoved'), async () => {
          await dataClient.goals.removeValue({ id: goal.id, valueId });
          return 'goalValueRemoved';
        }),
    };
  }, [t, announce, notifyError, queryClient, words]);
}
