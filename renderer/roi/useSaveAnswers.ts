import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';

interface SaveAnswers {
  readonly isSaving: boolean;
  readonly problem: unknown;
  /** Answers whether they are saved; the notice offers to take that back. */
  readonly save: (answers: CrmAnswers) => Promise<boolean>;
}

/** Saves the five answers. @param version of the initiative that they were read with, or undefined for the first time */
export function useSaveAnswers(version: number | undefined): SaveAnswers {
  const { t } = useTranslation('roi');
  const { announce } = useUndo();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  /** Once it was told that they were changed elsewhere, saving again is meant for the newer ones. */
  const newer = useRef<number | undefined>(undefined);
  const readAgain = async () => {
    try {
      newer.current = (await dataClient.roi.answers({})).initiative?.version;
    } catch (error) {
      console.error(error);
      setProblem(error);
    }
  };
  const save = async (answers: CrmAnswers): Promise<boolean> => {
    setIsSaving(true);
    setProblem(null);
    const known = newer.current ?? version;
    try {
      await dataClient.roi.saveAnswers({ answers, ...(known === undefined ? {} : { version: known }) });
      announce({ message: t('saved'), batchId: await lastBatch('answersSaved') });
      return true;
    } catch (error) {
      setProblem(error);
      if (errorCode(error) === 'VERSION_CONFLICT') await readAgain();
      else console.error(error);
      return false;
    } finally {
      setIsSaving(false);
    }
  };
  return { isSaving, problem, save };
}
