import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#shared/goals/goal.ts';
import { useToday } from '../app/today.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { FormButtons } from '../components/FormButtons.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { useOneAtATime } from '../components/useOneAtATime.ts';
import { draftOfForm, fieldsOf, formOf, newGoalForm, problemsOf, withMeasure, type GoalForm } from './goalForm.ts';
import { GoalFields } from './GoalFields.tsx';
import { MeasureChoice } from './MeasureChoice.tsx';
import { useGoalActions } from './useGoalActions.ts';
import { useMeasuredNow } from './useMeasuredNow.ts';

const NO_PROBLEMS = new Set<never>();

interface GoalDialogProps {
  /** Null: a new one. */
  readonly goal: Goal | null;
  readonly onClose: () => void;
}

/** Sets a goal, or changes one. What a goal measures stays. */
export function GoalDialog({ goal, onClose }: GoalDialogProps) {
  const { t } = useTranslation('goals');
  const today = useToday();
  const { now, error } = useMeasuredNow();
  const { create, update } = useGoalActions();
  // As it was when the dialog opened: saving compares with what the person saw.
  const [base] = useState(goal);
  const [before] = useState<GoalForm>(() => (base === null ? newGoalForm(today) : formOf(base)));
  const [form, setForm] = useState(before);
  const [isTried, setIsTried] = useState(false);

  const leave = useLeave(JSON.stringify(form) !== JSON.stringify(before), onClose);
  const { isBusy, run: save } = useOneAtATime(async () => {
    setIsTried(true);
    if (base === null) {
      const draft = draftOfForm(form, now);
      if (draft !== null && (await create(draft))) onClose();
    } else {
      const fields = fieldsOf(form, now);
      if (fields !== null && (await update(base, fields))) onClose();
    }
  });
  return (
    <Dialog
      onClose={() => void leave()}
      closeOnClickOutside={false}
      title={base === null ? t('form.new') : t('form.edit')}
      size="58rem"
    >
      <SavedForm saveWords={t('form.save')} onSave={save}>
        <Stack>
          {error === null ? null : <ErrorNotice error={error} />}
          {base === null ? (
            <MeasureChoice value={form.measure} now={now} onChange={(measure) => setForm(withMeasure(form, measure))} />
          ) : (
            <Text c="dimmed" size="sm">
              {t(`measure.${base.measure}.sentence`)}
            </Text>
          )}
          <GoalFields
            form={form}
            now={now}
            problems={isTried ? problemsOf(form, now) : NO_PROBLEMS}
            onChange={(part) => setForm({ ...form, ...part })}
          />
          <Group justify="flex-end">
            <FormButtons
              cancel={t('form.cancel')}
              onCancel={() => void leave()}
              save={t('form.save')}
              isSaving={isBusy}
            />
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
