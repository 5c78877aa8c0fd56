import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import type { Backup } from '#shared/backups/backups.ts';
import { dataClient } from '../api/api.ts';
import { useTask, type RunTask } from '../api/useTask.ts';
import { errorCode } from '../app/errorText.ts';
import { useFormat } from '../app/format.ts';
import { forgetOfOtherDatabase } from '../app/otherDatabase.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { useConfirm } from '../components/useConfirm.tsx';
import { stageFile } from '../transfer/staging.ts';

interface Restored {
  readonly replaced: string | null;
  readonly contactCount: number;
}

export interface Restore {
  readonly restore: (backup: Backup) => Promise<void>;
  /** The same from a file of the person's own. */
  readonly restoreFile: (file: File) => Promise<void>;
  /** To be drawn by whoever uses this. */
  readonly dialog: ReactNode;
}

/** Puts a backup in place of the database: asks first, shows how it goes, says how it ended. */
export function useRestore(): Restore {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const confirm = useConfirm();
  const queryClient = useQueryClient();
  const task = useTask<Restored>();
  const [retry, setRetry] = useState<(() => void) | null>(null);

  const run = async (start: RunTask<Restored>): Promise<void> => {
    setRetry(() => () => void run(start));
    const end = await task.start(start);
    // Where the database could not be opened before, the whole window changes with this.
    if (end.phase !== 'done') return;
    // Their Undo belongs to what was replaced.
    notifications.clean();
    forgetOfOtherDatabase();
    await queryClient.invalidateQueries();
  };

  const ask = async (what: string): Promise<boolean> => {
    const count = await countOfNow();
    return confirm({
      title: t('restore.title'),
      body: [
        what,
        count === 0 ? t('restore.replaces') : t('restore.replacesContacts', { count }),
        t('restore.keepsCopy'),
      ],
      action: t('restore.action'),
      isDangerous: true,
    });
  };

  const restore = async ({ name, at, contactCount }: Backup): Promise<void> => {
    const date = format.dateTime(at);
    const what =
      contactCount === null ? t('restore.what', { date }) : t('restore.whatContacts', { date, count: contactCount });
    if (await ask(what)) await run(() => dataClient.backups.restore({ name }));
  };

  const restoreFile = async (file: File): Promise<void> => {
    if (!(await ask(t('restore.whatFile', { name: file.name })))) return;
    await run(async ({ signal }) => {
      const staged = await stageFile(dataClient.transfer, file, { signal, onSent: () => undefined });
      return dataClient.backups.restoreFile({ file: staged });
    });
  };

  return { restore, restoreFile, dialog: <RestoreDialog task={task} onRetry={retry} /> };
}

/** How many customers would be replaced; 0 where the database cannot be opened to count them. */
async function countOfNow(): Promise<number> {
  try {
    return (await dataClient.contacts.count({})).count;
  } catch (error) {
    // The question is asked all the same: going back is most needed where nothing else works.
    if (errorCode(error) !== 'DATABASE_UNAVAILABLE') console.warn('The customers could not be counted.', error);
    return 0;
  }
}

interface RestoreDialogProps {
  readonly task: ReturnType<typeof useTask<Restored>>;
  readonly onRetry: (() => void) | null;
}

function RestoreDialog({ task, onRetry }: RestoreDialogProps) {
  const { t } = useTranslation('settings');
  const { state, cancel, reset } = task;
  const isRunning = state.phase === 'running';
  return (
    <Dialog
      opened={state.phase !== 'idle'}
      onClose={reset}
      title={t('restore.title')}
      centered
      size="lg"
      closeOnEscape={!isRunning}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Stack>
        <TaskProgress state={state} label={t('restore.running')} onCancel={cancel} />
        {state.phase === 'done' && (
          <>
            <Text>{t('restore.done', { count: state.result.contactCount })}</Text>
            {state.result.replaced !== null && <Text>{t('restore.copyKept')}</Text>}
          </>
        )}
        {state.phase === 'cancelled' && <Text>{t('restore.cancelled')}</Text>}
        {state.phase === 'failed' && <ErrorNotice error={state.error} onRetry={onRetry ?? undefined} />}
        {!isRunning && (
          <Group justify="end">
            <Button onClick={reset} data-autofocus>
              {t('restore.close')}
            </Button>
          </Group>
        )}
      </Stack>
    </Dialog>
  );
}
