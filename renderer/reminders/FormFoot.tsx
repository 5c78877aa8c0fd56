import { Button, Group } from '@mantine/core';
import { IconPlayerSkipForward, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ReminderForm.module.css';
import { ScopeDialog } from './ScopeDialog.tsx';
import type { ReminderFormState } from './useReminderForm.ts';

/** What is wrong, and the buttons: delete and skip of one that is there, cancel, save. */
export function FormFoot({ form }: { readonly form: ReminderFormState }) {
  const { t } = useTranslation('reminders');
  const [isRemoving, setIsRemoving] = useState(false);
  const { base, asksScope } = form;
  const repeats = base !== null && (base.rule !== null || base.afterDoneDays !== null);
  return (
    <>
      <Group className={classes.foot ?? ''} gap="sm">
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
        <span className={classes.problems} role="alert">
          {form.problemCount === 0 ? null : t('problem.summary', { count: form.problemCount })}
        </span>
        <Button variant="default" onClick={() => void form.leave()}>
          {t('form.cancel')}
        </Button>
        <Button type="submit" loading={form.isSaving}>
          {t('form.save')}
        </Button>
      </Group>
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
