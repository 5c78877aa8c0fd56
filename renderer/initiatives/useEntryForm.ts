import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { dataClient } from '../api/api.ts';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../contacts/lastBatch.ts';
import { useLeave } from '../components/useLeave.ts';
import { entriesOf } from './entriesOf.ts';
import { type EntryValues, fieldsOfEntry, nextEntryValues, problemsOfEntry } from './entryValues.ts';

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
  const { notifyError } = useNotify();
  const { initiative } = subject;
  const [base, setBase] = useState(subject.entry);
  const [before, setBefore] = useState(subject.values);
  const [values, setValues] = useState(before);
  /** How often saving was tried: what is wrong is told from the first time on. */
  const [tries, setTries] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [theirs, setTheirs] = useState<LedgerEntry | null>(null);
  /** Counts the entries that were written here: each begins with an empty form. */
  const [round, setRound] = useState(0);
  const problems = problemsOfEntry(values);
  const isDirty = JSON.stringify(values) !== JSON.stringify(before);

  const write = async (read: LedgerEntry | null): Promise<void> => {
    const fields = fieldsOfEntry(values);
    if (read === null) {
      await dataClient.ledger.create({ initiativeId: initiative.id, ...fields });
      announce({ message: t('done.entryCreated'), batchId: await lastBatch('ledgerEntryCreated') });
    } else {
      await dataClient.ledger.update({ id: read.id, version: read.version, ...fields });
      announce({ message: t('done.entryUpdated'), batchId: await lastBatch('ledgerEntryUpdated') });
    }
  };

  const save = async (then: 'close' | 'another', read = base) => {
    setTries((count) => count + 1);
    if (isSaving || problems.length > 0) return;
    setIsSaving(true);
    try {
      await write(read);
      if (then === 'close') onClose();
      else {
        const next = nextEntryValues(values, initiative);
        setBefore(next);
        setValues(next);
        setTries(0);
        setRound((count) => count + 1);
      }
    } catch (error) {
      if (errorCode(error) === 'VERSION_CONFLICT' && read !== null) await readTheirs(read.id);
      else notifyError(error);
    } finally {
      setIsSaving(false);
    }
  };

  const readTheirs = async (id: number) => {
    try {
      setTheirs((await entriesOf(initiative.id)).find((entry) => entry.id === id) ?? null);
    } catch (error) {
      notifyError(error);
    }
  };

  return {
    initiative,
    base,
    values,
    tries,
    round,
    isSaving,
    theirs,
    set: (changed: Partial<EntryValues>) => setValues((now) => ({ ...now, ...changed })),
    error: (field: keyof EntryValues): string | null => {
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
      void save('close', theirs);
    },
    leave: useLeave(isDirty, onClose),
  };
}

export type EntryForm = ReturnType<typeof useEntryForm>;
