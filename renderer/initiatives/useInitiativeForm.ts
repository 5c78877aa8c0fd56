import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import { dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../contacts/lastBatch.ts';
import { useLeave } from '../components/useLeave.ts';
import { fieldsOfInitiative, type InitiativeValues, problemsOfInitiative } from './initiativeValues.ts';

/** What the form of an initiative is about. */
export interface InitiativeSubject {
  /** The one to change; null: a new one. */
  readonly initiative: Initiative | null;
  readonly values: InitiativeValues;
}

/** State and doings of the form of an initiative. */
export function useInitiativeForm(subject: InitiativeSubject, onClose: () => void) {
  const { t } = useTranslation('initiatives');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const [base, setBase] = useState(subject.initiative);
  const [before] = useState(subject.values);
  const [values, setValues] = useState(before);
  /** How often saving was tried: what is wrong is told from the first time on. */
  const [tries, setTries] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [theirs, setTheirs] = useState<Initiative | null>(null);
  const problems = problemsOfInitiative(values);
  const isDirty = JSON.stringify(values) !== JSON.stringify(before);

  const write = async (read: Initiative | null): Promise<void> => {
    const fields = fieldsOfInitiative(values);
    if (read === null) {
      const created = await dataClient.initiatives.create({ kind: values.kind, ...fields });
      announce({
        message: t('done.created', { name: created.name }),
        batchId: await lastBatch('initiativeCreated'),
      });
      // Its ledger is what comes next.
      go(places.initiative(created.id));
    } else {
      const { name } = await dataClient.initiatives.update({ id: read.id, version: read.version, ...fields });
      announce({ message: t('done.updated', { name }), batchId: await lastBatch('initiativeUpdated') });
    }
  };

  const save = async (read = base) => {
    setTries((count) => count + 1);
    if (isSaving || problems.length > 0) return;
    setIsSaving(true);
    try {
      await write(read);
      onClose();
    } catch (error) {
      if (errorCode(error) === 'VERSION_CONFLICT' && read !== null) await readTheirs(read.id);
      else notifyError(error);
    } finally {
      setIsSaving(false);
    }
  };

  const readTheirs = async (id: number) => {
    try {
      setTheirs(await dataClient.initiatives.get({ id }));
    } catch (error) {
      notifyError(error);
    }
  };

  return {
    base,
    values,
    tries,
    isSaving,
    theirs,
    set: (changed: Partial<InitiativeValues>) => setValues((now) => ({ ...now, ...changed })),
    error: (field: keyof InitiativeValues): string | null => {
      const problem = tries === 0 ? undefined : problems.find((one) => one.field === field);
      return problem === undefined ? null : t(`problem.${problem.problem}`);
    },
    problemCount: tries === 0 ? 0 : problems.length,
    save,
    /** Writes what stands here over what was written meanwhile. */
    keepMine: () => {
      if (theirs === null) return;
      setBase(theirs);
      setTheirs(null);
      void save(theirs);
    },
    leave: useLeave(isDirty, onClose),
  };
}
