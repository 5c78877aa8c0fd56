import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { TaskProgress } from '../../components/TaskProgress.tsx';
import type { Bulk } from './useBulk.ts';

/** A bulk change that takes a while, with a way to stop it. */
export function BulkProgress({ bulk }: { readonly bulk: Pick<Bulk, 'state' | 'shown' | 'cancel'> }) {
  const { t } = useTranslation('contacts');
  const { shown, state, cancel } = bulk;
  if (shown === null) return null;
  const title = t(`bulk.running.${shown}`);
  return (
    <Dialog
      attributes={{ content: { 'aria-label': title } }}
      onClose={cancel}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      centered
    >
      <Stack gap="md">
        <TaskProgress state={state} label={title} onCancel={cancel} />
        <Text size="sm" c="dimmed">
          {t('bulk.runningHint')}
        </Text>
      </Stack>
    </Dialog>
  );
}
