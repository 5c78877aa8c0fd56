import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { dataClient } from '../api/api.ts';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { entriesOf } from './entriesOf.ts';
import { type EntryValues, fieldsOfEntry, nextEntryValues, problemsOfEntry } from './entryValues.ts';
import { useVersionedForm } from './useVersionedForm.ts';

/** What the form of an entry is about. */
export interface EntrySubject {
  readonly initiative: Initiative;
  /** The entry to change; null: a new one. */
  readonly entry: LedgerEntry | null;
  readonly values: EntryValues;
}

/** State and doings of the form of an entry. */
export function useEntryForm(subject: EntrySubject, onClose: () => void) {
  const { t } = useTranslation('initiatives');
  const { announce } = useUndo();
  const { initiative } = subject;
  /** Counts the entries that were written here: each begins with an empty form. */
  const [round, setRound] = useState(0);

  const write = async (values: EntryValues, read: LedgerEntry | null): Promise<void> => {
    const fields = fieldsOfEntry(values);
    if (read === null) {
      await dataClient.ledger.create({ initiativeId: initiative.id, ...fields });
      announce({ message: t('done.entryCreated'), batchId: await lastBatch('ledgerEntryCreated') });
    } else {
      await dataClient.ledger.update({ id: read.id, version: read.version, ...fields });
      announce({ message: t('done.entryUpdated'), batchId: await lastBatch('ledgerEntryUpdated') });
    }
  };
  const readTheirs = async (id: number) => (await entriesOf(initiative.id)).find((entry) => entry.id === id) ?? null;

  const { problem, begin, save, ...form } = useVersionedForm(
    { base: subject.entry, values: subject.values },
    { problemsOf: problemsOfEntry, write, readTheirs, onClose },
  );
  const goOn = () => {
    begin(nextEntryValues(form.values, initiative));
    setRound((count) => count + 1);
  };
  return {
    ...form,
    initiative,
    round,
    error: (field: keyof EntryValues): string | null => {
      const wrong = problem(field);
      return wrong === null ? null : t(`problem.${wrong.problem}`);
    },
    save: (then: 'close' | 'another') => save(then === 'close' ? onClose : goOn),
  };
}

export type EntryForm = ReturnType<typeof useEntryForm>;
