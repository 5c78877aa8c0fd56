import { Button } from '@mantine/core';
import { IconPlayerSkipForward, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '../components/FormFoot.tsx';
import { ScopeDialog } from './ScopeDialog.tsx';
import type { ReminderFormState } from './useReminderForm.ts';

/** The foot of the form: delete and skip of one that is there, what is wrong, cancel, save. */
export function ReminderFormFoot({ form }: { readonly form: ReminderFormState }) {
  const { t } = useTranslation('reminders');
  const [isRemoving, setIsRemoving] = useState(false);
  const { base, asksScope } = form;
  const repeats = base !== null && (base.rule !== null || base.afterDoneDays !== null);
  return (
    <>
      <FormFoot
        problems={form.problemCount === 0 ? null : t('problem.summary', { count: form.problemCount })}
        cancel={t('form.cancel')}
        onCancel={() => void form.leave()}
        save={t('form.save')}
        isSaving={form.isSaving}
      >
        {base === null ? null : (
          <Button
            variant="subtle"
            color="seal"
            px="xs"
            leftSection={<IconTrash size="1rem" aria-hidden="true" />}
            onClick={() => (asksScope ? setIsRemoving(true) : void form.remove('all'))}
          >
            {t('action.remove')}
          </Button>
        )}
        {repeats && base.isOpen ? (
          <Button
            variant="subtle"
            px="xs"
            leftSection={<IconPlayerSkipForward size="1rem" aria-hidden="true" />}
            onClick={() => void form.skip()}
          >
            {t('action.skip')}
          </Button>
        ) : null}
      </FormFoot>
      {isRemoving && base !== null ? (
        <ScopeDialog
          text={base.text}
          first={form.scope}
          onClose={() => setIsRemoving(false)}
          onChoose={(scope) => {
            setIsRemoving(false);
            void form.remove(scope);
          }}
        />
      ) : null}
    </>
  );
}
