import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { Dialog } from '../components/Dialog.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { SpecialDayFields } from './SpecialDayFields.tsx';
import {
  newSpecialDay,
  specialDayDraft,
  specialDayDrafts,
  specialDayProblems,
  specialDayValues,
} from './specialDayValues.ts';
import { useSaveContact } from './useSaveContact.ts';

export interface SpecialDayDialogProps {
  readonly card: ContactCard;
  /** Which one to change; null: a new one. */
  readonly id: number | null;
  readonly onClose: () => void;
}

/** Writes down a special day of a customer, or changes one. */
export function SpecialDayDialog({ card, id, onClose }: SpecialDayDialogProps) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  // As it was when the dialog opened: saving compares with what the person saw.
  const [base] = useState(card);
  const [before] = useState(() => {
    const entry = base.specialDays.find((day) => day.id === id);
    return entry === undefined ? newSpecialDay() : specialDayValues(entry);
  });
  const [values, setValues] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const leave = useLeave(JSON.stringify(values) !== JSON.stringify(before), onClose);
  const problems = specialDayProblems(values);
  const others = specialDayDrafts(base.specialDays.filter((day) => day.id !== id));
  const saved = t('done.field', { field: t('field.specialDays') });

  const write = async () => {
    setIsTried(true);
    const draft = problems.size > 0 ? null : specialDayDraft(values);
    if (draft === null) return;
    const specialDays =
      id === null
        ? [...others, draft]
        : base.specialDays.flatMap((day) => (day.id === id ? [draft] : specialDayDrafts([day])));
    if (await save(base, { specialDays }, saved)) onClose();
  };
  const remove = async () => {
    if (await save(base, { specialDays: others }, saved)) onClose();
  };
  return (
    <Dialog
      onClose={() => void leave()}
      closeOnClickOutside={false}
      size="36rem"
      title={t('specialDay.title', { name: base.displayName })}
    >
      <SavedForm saveWords={t('specialDay.save')} onSave={write}>
        <SpecialDayFields values={values} problems={isTried ? problems : new Set()} onChange={setValues} />
        <Group mt="lg" justify="flex-end">
          {id === null ? null : (
            <Button
              variant="subtle"
              color="seal"
              mr="auto"
              leftSection={<IconTrash size="1rem" aria-hidden="true" />}
              onClick={() => void remove()}
            >
              {t('specialDay.remove')}
            </Button>
          )}
          <Button variant="default" onClick={() => void leave()}>
            {t('specialDay.cancel')}
          </Button>
          <Button type="submit">{t('specialDay.save')}</Button>
        </Group>
      </SavedForm>
    </Dialog>
  );
}
