import { useState } from 'react';
import { errorCode } from '../app/errorText.ts';
import { useNotify } from '../app/notify.tsx';
import { useLeave } from '../components/useLeave.ts';

interface Problem<Values> {
  readonly field: keyof Values;
}

/** What one such form does its own way. */
interface FormWork<Row, Values, Wrong extends Problem<Values>> {
  readonly problemsOf: (values: Values) => readonly Wrong[];
  /** Writes over the row as it was read; null: makes a new one. */
  readonly write: (values: Values, read: Row | null) => Promise<void>;
  /** What was written meanwhile; null where it is gone. */
  readonly readTheirs: (id: number) => Promise<Row | null>;
  readonly onClose: () => void;
}

/**
 * A form that is written as a whole: where the row was changed elsewhere meanwhile, nothing is written, and the person
 * decides whether to write over it.
 */
export function useVersionedForm<Row extends { readonly id: number }, Values, Wrong extends Problem<Values>>(
  subject: { readonly base: Row | null; readonly values: Values },
  { problemsOf, write, readTheirs, onClose }: FormWork<Row, Values, Wrong>,
) {
  const { notifyError } = useNotify();
  const [base, setBase] = useState(subject.base);
  const [before, setBefore] = useState(subject.values);
  const [values, setValues] = useState(before);
  /** How often saving was tried: what is wrong is told from the first time on. */
  const [tries, setTries] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [theirs, setTheirs] = useState<Row | null>(null);
  const problems = problemsOf(values);

  const attempt = async (read: Row | null, then: () => void) => {
    try {
      await write(values, read);
      then();
    } catch (error) {
      if (errorCode(error) !== 'VERSION_CONFLICT' || read === null) throw error;
      const there = await readTheirs(read.id);
      if (there === null) throw error;
      setTheirs(there);
    }
  };
  const save = async (then = onClose, read = base) => {
    setTries((count) => count + 1);
    if (isSaving || problems.length > 0) return;
    setIsSaving(true);
    try {
      await attempt(read, then);
    } catch (error) {
      notifyError(error);
    } finally {
      setIsSaving(false);
    }
  };

  return {
    base,
    values,
    tries,
    isSaving,
    theirs,
    set: (changed: Partial<Values>) => setValues((now) => ({ ...now, ...changed })),
    problem: (field: keyof Values): Wrong | null =>
      (tries === 0 ? undefined : problems.find((one) => one.field === field)) ?? null,
    problemCount: tries === 0 ? 0 : problems.length,
    save,
    /** Goes on with other values, as if the form had just been opened. */
    begin: (next: Values) => {
      setBefore(next);
      setValues(next);
      setTries(0);
    },
    /** Writes what stands here over what was written meanwhile. */
    keepMine: () => {
      if (theirs === null) return;
      setBase(theirs);
      setTheirs(null);
      void save(onClose, theirs);
    },
    leave: useLeave(JSON.stringify(values) !== JSON.stringify(before), onClose),
  };
}
