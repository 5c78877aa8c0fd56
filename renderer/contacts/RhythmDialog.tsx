import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rhythm } from '#shared/touch/touch.ts';
import { Dialog } from '../components/Dialog.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import { rhythmOf, rhythmProblem, rhythmValues } from './rhythmValues.ts';

export interface RhythmDialogProps {
  /** How many customers are meant. */
  readonly count: number;
  /** The name, where it is one. */
  readonly name: string | null;
  /** The rhythm to begin with. */
  readonly rhythm: Rhythm | null;
  /** Answers whether it was saved. */
  readonly onSave: (rhythm: Rhythm | null) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Says how often to be in touch with one customer or many, in one step. */
export function RhythmDialog({ count, name, rhythm, onSave, onClose }: RhythmDialogProps) {
  const { t } = useTranslation('contacts');
  const [values, setValues] = useState(() => rhythmValues(rhythm ?? USUAL));
  const isWrong = rhythmProblem(values) !== null;
  const save = async () => {
    if (!isWrong && (await onSave(rhythmOf(values)))) onClose();
  };
  return (
    <Dialog
      onClose={onClose}
      title={name === null ? t('touch.dialogTitle', { count }) : t('touch.dialogTitleOne', { name })}
    >
      <SavedForm saveWords={t('touch.save')} onSave={save}>
        <Stack>
          <RhythmFields values={values} onChange={setValues} takesFocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('touch.cancel')}
            </Button>
            <Button type="submit" disabled={isWrong}>
              {t('touch.save')}
            </Button>
          </Group>
        </Stack>
      </SavedForm>
    </Dialog>
  );
}

const USUAL: Rhythm = { wishedDays: 30, latestDays: 45 };
