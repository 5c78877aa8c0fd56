import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskState } from '../api/followTask.ts';
import { Dialog } from './Dialog.tsx';
import { TaskProgress } from './TaskProgress.tsx';

export interface TaskDialogProps {
  readonly state: TaskState<unknown>;
  /** What is going on, for example "Changing tags". */
  readonly label: string;
  readonly onCancel: () => void;
}

/** Work in one piece that takes a while, with a way to stop it; until it is done nothing has changed. */
export function TaskDialog({ state, label, onCancel }: TaskDialogProps) {
  const { t } = useTranslation('tasks');
  return (
    <Dialog
      attributes={{ content: { 'aria-label': label } }}
      onClose={onCancel}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      centered
    >
      <Stack gap="md">
        <TaskProgress state={state} label={label} onCancel={onCancel} />
        <Text size="sm" c="dimmed">
          {t('nothingYet')}
        </Text>
      </Stack>
    </Dialog>
  );
}
