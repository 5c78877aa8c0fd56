import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditScope, Reminder, ReminderPatch } from '#shared/reminders/reminder.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { useUndo } from '../app/undo.tsx';
import type { Clash } from '../components/mergedSave.ts';
import { useLeave } from '../components/useLeave.ts';
import { useMergedForm } from '../components/useMergedForm.ts';
import { lastBatch } from '../app/lastBatch.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { useSlipActions } from '../slips/useSlipActions.ts';
import {
  type EditedOccurrence,
  fieldsOf,
  isSameForm,
  patchBetween,
  problemsOf,
  type ReminderFormValues,
  reminderValues,
} from './reminderFormValues.ts';
import { saveReminder } from './saveReminder.ts';

/** What the form is about. */
export type FormSubject =
  | {
      readonly kind: 'new';
      readonly values: ReminderFormValues;
      /** Whether somebody typed what stands in it already, in the line of the desk. */
      readonly isTyped: boolean;
    }
  | {
      readonly kind: 'edit';
      readonly reminder: Reminder;
      readonly edited: EditedOccurrence;
      readonly firstScope: EditScope;
    };

/** Fields of a reminder that were changed here and elsewhere. */
export type ReminderClash = Clash<Reminder, keyof ReminderPatch>;

const client = { update: dataClient.reminders.update, get: dataClient.reminders.get };

/** State and doings of the form of a reminder. */
export function useReminderForm(subject: FormSubject, onClose: () => void) {
  const { t } = useTranslation('reminders');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const actions = useSlipActions();
  const words = useDueWords(useToday());
  const merged = useMergedForm<Reminder, keyof ReminderPatch, ReminderFormValues>(() => first(subject));
  const { base, before, setBefore, values, setValues, clash, setClash } = merged;
  const [edited, setEdited] = useState(subject.kind === 'edit' ? subject.edited : null);
  const [scope, setScope] = useState<EditScope>(subject.kind === 'edit' ? subject.firstScope : 'all');
  const [lastDay, setLastDay] = useState(before.dueOn);
  /** Whether saving was tried: from then on what is wrong is told. */
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const asksScope = base !== null && base.rule !== null;
  const withRepeat = !(asksScope && scope === 'this');
  const problems = problemsOf(values, withRepeat);
  const isDirty = (subject.kind === 'new' && subject.isTyped) || !isSameForm(values, before);

  const set = (changed: Partial<ReminderFormValues>) => {
    setValues((now) => ({ ...now, ...changed }));
    if (changed.dueOn !== undefined && changed.dueOn !== '') setLastDay(changed.dueOn);
  };

  const error = (field: string): string | null => {
    const problem = isTried ? problems.find((one) => one.field === field) : undefined;
    return problem === undefined ? null : t(`problem.${problem.problem}`);
  };

  /** What was not touched takes the values of the other scope; what was typed stays. */
  const changeScope = (next: EditScope) => {
    if (base === null || edited === null) return;
    const other = reminderValues(base, next, edited);
    setScope(next);
    setBefore(other);
    setValues((now) => ({
      ...now,
      ...(now.dueOn === before.dueOn ? { dueOn: other.dueOn } : {}),
      ...(now.dueTime === before.dueTime ? { dueTime: other.dueTime } : {}),
    }));
    if (values.dueOn === before.dueOn) setLastDay(other.dueOn);
  };

  const write = async (read: Reminder | null) => {
    const told = (reminder: Reminder) => ({ text: reminder.text, day: words.due(reminder.dueOn) });
    if (read === null || edited === null) {
      const created = await dataClient.reminders.create(fieldsOf(values));
      onClose();
      announce({ message: t('done.created', told(created)), batchId: await lastBatch('reminderCreated') });
      return;
    }
    const { rule: _rule, afterDoneDays: _days, ...single } = patchBetween(before, values);
    const patch = withRepeat ? patchBetween(before, values) : single;
    if (Object.keys(patch).length === 0) {
      onClose();
      return;
    }
    const saved = await saveReminder(client, { base: read, scope, originalOn: edited.originalOn, patch });
    if (saved.kind === 'conflict') {
      setClash(saved);
      return;
    }
    onClose();
    announce({ message: t('done.updated', told(saved.row)), batchId: await lastBatch('reminderUpdated') });
  };

  const save = async (read = base) => {
    setIsTried(true);
    if (isSaving || problems.length > 0) return;
    setIsSaving(true);
    setClash(null);
    try {
      await write(read);
    } catch (thrown) {
      notifyError(thrown);
    } finally {
      setIsSaving(false);
    }
  };

  const leave = useLeave(isDirty, onClose);

  return {
    values,
    set,
    error,
    problemCount: isTried ? problems.length : 0,
    base,
    scope,
    setScope: changeScope,
    asksScope,
    withRepeat,
    lastDay,
    isSaving,
    clash,
    save,
    leave,
    /** Writes what stands here over what was written meanwhile. */
    keepMine: () => {
      const theirs = merged.overTheirs();
      if (theirs !== null) void save(theirs);
    },
    /** Takes what was written meanwhile; what was typed here in other fields stays. */
    takeTheirs: () => {
      if (edited === null) return;
      merged.takeTheirs((theirs) => {
        // What does not repeat was moved where they moved it.
        const occurrence = theirs.rule === null ? { ...edited, on: theirs.dueOn, time: theirs.dueTime } : edited;
        setEdited(occurrence);
        return { values: reminderValues(theirs, scope, occurrence), fields: FORM_FIELDS };
      });
    },
    skip: async () => {
      if (base !== null && edited !== null && (await actions.skip({ ...base, originalOn: edited.originalOn })))
        onClose();
    },
    remove: async (which: EditScope) => {
      if (base === null || edited === null) return;
      if (await actions.remove({ ...base, originalOn: edited.originalOn }, which)) onClose();
    },
  };
}

export type ReminderFormState = ReturnType<typeof useReminderForm>;

const FORM_FIELDS = {
  text: 'text',
  kind: 'kind',
  contactId: 'contact',
  staffId: 'staffId',
  dueOn: 'dueOn',
  dueTime: 'dueTime',
  noticesBefore: 'notices',
  rule: 'repeat',
  afterDoneDays: 'repeat',
} as const satisfies Record<keyof ReminderPatch, keyof ReminderFormValues>;

/** What stands in the form when it opens. */
function first(subject: FormSubject): { readonly base: Reminder | null; readonly values: ReminderFormValues } {
  if (subject.kind === 'new') return { base: null, values: subject.values };
  const { reminder, firstScope, edited } = subject;
  return { base: reminder, values: reminderValues(reminder, firstScope, edited) };
}
