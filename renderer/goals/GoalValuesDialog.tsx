import { ActionIcon, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#shared/goals/goal.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormButtons } from '../components/FormButtons.tsx';
import { NumberField } from '../components/NumberField.tsx';
import { DayInput } from '../days/DayInput.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { useOneAtATime } from '../components/useOneAtATime.ts';
import classes from './GoalValuesDialog.module.css';
import { useGoalActions } from './useGoalActions.ts';
import { useGoalWords } from './useGoalWords.ts';

const LONGEST_NOTE = 500;
const LARGEST = 1e12;

interface GoalValuesDialogProps {
  readonly goal: Goal;
  readonly onClose: () => void;
}

/** Writes a number down for an own goal; below stand those before, each to be removed. */
export function GoalValuesDialog({ goal, onClose }: GoalValuesDialogProps) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const format = useFormat();
  const today = useToday();
  const { recordValue, removeValue } = useGoalActions();
  const [value, setValue] = useState<number | null>(null);
  const [measuredOn, setMeasuredOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);

  const leave = useLeave(value !== null || note !== '' || measuredOn !== today, onClose);
  const { isBusy, run: save } = useOneAtATime(async () => {
    setIsTried(true);
    if (value === null || measuredOn === null) return;
    if (await recordValue(goal, { measuredOn, value, note })) onClose();
  });
  const replaces = goal.values.some((one) => one.measuredOn === measuredOn);
  return (
    <Dialog onClose={() => void leave()} title={t('numbers', { name: words.name(goal) })}>
      <SavedForm saveWords={t('values.save')} onSave={save}>
        <Stack>
          <NumberField
            label={t('values.value')}
            {...(goal.unit === '' ? {} : { description: goal.unit })}
            error={isTried && value === null ? t('values.valueMissing') : undefined}
            data-autofocus
            value={value}
            min={-LARGEST}
            max={LARGEST}
            hideControls
            onChange={setValue}
          />
          <DayInput
            label={t('values.day')}
            value={measuredOn}
            error={isTried && measuredOn === null ? t('values.dayMissing') : null}
            onChange={setMeasuredOn}
          />
          {replaces ? (
            <Text size="sm" component="output">
              {t('values.replaces')}
            </Text>
          ) : null}
          <TextInput
            label={t('values.note')}
            description={t('values.noteHint')}
            value={note}
            maxLength={LONGEST_NOTE}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <FormButtons
              cancel={t('values.close')}
              onCancel={() => void leave()}
              save={t('values.save')}
              isSaving={isBusy}
            />
          </Group>
        </Stack>
      </SavedForm>
      <Title order={3} size="h5" mt="lg" mb="xs">
        {t('values.earlier')}
      </Title>
      {goal.values.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('values.none')}
        </Text>
      ) : (
        <ol className={classes.list}>
          {goal.values.toReversed().map((one) => (
            <li key={one.id} className={classes.line}>
              <time dateTime={one.measuredOn}>{format.date(one.measuredOn)}</time>
              <span className={classes.note}>{one.note}</span>
              <strong>{words.value(goal, one.value)}</strong>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('values.remove', { day: format.date(one.measuredOn) })}
                onClick={() => void removeValue(goal, one.id)}
              >
                <IconTrash size="1.125rem" aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
