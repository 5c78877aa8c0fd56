import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import { dataClient } from '../api/api.ts';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { fieldsOfInitiative, type InitiativeValues, problemsOfInitiative } from './initiativeValues.ts';
import { useVersionedForm } from './useVersionedForm.ts';

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

  const write = async (values: InitiativeValues, read: Initiative | null): Promise<void> => {
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

  const { problem, ...form } = useVersionedForm(
    { base: subject.initiative, values: subject.values },
    { problemsOf: problemsOfInitiative, write, readTheirs: (id) => dataClient.initiatives.get({ id }), onClose },
  );
  return {
    ...form,
    error: (field: keyof InitiativeValues): string | null => {
      const wrong = problem(field);
      return wrong === null ? null : t(`problem.${wrong.problem}`);
    },
  };
}
