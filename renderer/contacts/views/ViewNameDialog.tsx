import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../app/notify.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FormFoot } from '../../components/FormFoot.tsx';
import { SavedForm } from '../../components/SavedForm.tsx';
import { refusalOf } from '../../sales/refusal.ts';

interface ViewNameDialogProps {
  readonly title: string;
  readonly hint: string | null;
  readonly name: string;
  /** Throws what refuses the name. */
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what a view is called. */
export function ViewNameDialog({ title, hint, name, onSave, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation('views');
  const { notifyError } = useNotify();
  const [typed, setTyped] = useState(name);
  const [isSaving, setIsSaving] = useState(false);
  const [isTaken, setIsTaken] = useState(false);
  const wanted = typed.trim();
  const save = async () => {
    if (wanted === '' || isSaving) return;
    setIsSaving(true);
    try {
      await onSave(wanted);
      onClose();
    } catch (error) {
      if (refusalOf(error)?.rule === 'alreadyUsed') setIsTaken(true);
      else notifyError(error);
      setIsSaving(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={title} size="26rem">
      <SavedForm saveWords={t('dialog.save')} onSave={save}>
        <Stack>
          <TextInput
            data-autofocus
            label={t('dialog.name')}
            placeholder={t('dialog.nameHint')}
            maxLength={200}
            value={typed}
            error={isTaken ? t('dialog.taken') : null}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setIsTaken(false);
            }}
          />
          {hint === null ? null : (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
          <FormFoot
            justify="flex-end"
            cancel={t('dialog.cancel')}
            onCancel={onClose}
            save={t('dialog.save')}
            isSaving={isSaving}
          />
        </Stack>
      </SavedForm>
    </Dialog>
  );
}
