import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupLook } from '#shared/backups/backups.ts';
import type { FileToken } from '#shared/transfer/transfer.ts';
import { dataClient } from '../api/api.ts';
import type { RunTask } from '../api/followTask.ts';
import { useTask } from '../api/useTask.ts';
import { fileProblem } from '../app/errorText.ts';
import { useReplacedDatabase } from '../app/useReplacedDatabase.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { OutcomeDialog } from '../components/OutcomeDialog.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { useConfirm } from '../components/useConfirm.tsx';
import { stageFile } from '../transfer/staging.ts';
import { BackupContents } from './BackupContents.tsx';
import { PassphraseQuestion } from './PassphraseQuestion.tsx';

interface Restored {
  readonly replaced: string | null;
  readonly setAside: string | null;
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
  const { t: appWords } = useTranslation('app');
  const confirm = useConfirm();
  const replaced = useReplacedDatabase();
  const task = useTask<Restored>();
  const [retry, setRetry] = useState<(() => void) | null>(null);
  const [locked, setLocked] = useState<LockedQuestion | null>(null);

  const run = async (start: RunTask<Restored>): Promise<void> => {
    setRetry(() => () => void run(start));
    const end = await task.start(start);
    if (end.phase !== 'done') return;
    const { setAside } = end.result;
    await replaced(setAside === null ? null : appWords('ways.keptAs', { file: setAside }));
  };

  const ask = async (look: BackupLook): Promise<boolean> =>
    await confirm({
      title: t('restore.title'),
      body: (
        <Stack gap="xs">
          <BackupContents look={look} />
          <Text>
            {look.now === null || look.now.contacts === 0
              ? t('restore.replaces')
              : t('restore.replacesContacts', { count: look.now.contacts })}
          </Text>
          <Text>{t('restore.keepsCopy')}</Text>
        </Stack>
      ),
      action: t('restore.action'),
      isDangerous: true,
    });

  /** What is wrong with a backup is told before anything else. */
  const fail = async (error: unknown): Promise<void> => {
    setRetry(null);
    await task.start(() => Promise.reject(error instanceof Error ? error : new Error(String(error))));
  };

  const restore = async ({ name }: Backup): Promise<void> => {
    try {
      const look = await dataClient.backups.look({ name });
      if (await ask(look)) await run(() => dataClient.backups.restore({ name }));
    } catch (error) {
      await fail(error);
    }
  };

  const restoreStaged = async (file: FileToken, name: string, passphrase?: string): Promise<void> => {
    const input = passphrase === undefined ? { file } : { file, passphrase };
    try {
      const look = await dataClient.backups.lookInto(input);
      setLocked(null);
      if (await ask(look)) await run(() => dataClient.backups.restoreFile(input));
    } catch (error) {
      const problem = fileProblem(error);
      if (problem === 'locked' || problem === 'wrongPassphrase') {
        await new Promise<void>((resolve) => {
          const answer = (next: string | null): void => {
            setLocked((question) => (question === null ? null : { ...question, isOpening: next !== null }));
            if (next === null) setLocked(null);
            void (next === null ? Promise.resolve() : restoreStaged(file, name, next)).then(resolve);
          };
          setLocked({ name, isWrong: problem === 'wrongPassphrase', isOpening: false, answer });
        });
        return;
      }
      setLocked(null);
      await fail(error);
    }
  };

  const restoreFile = async (picked: File): Promise<void> => {
    let file: FileToken;
    try {
      file = await stageFile(dataClient.transfer, picked, {
        signal: new AbortController().signal,
        onSent: () => undefined,
      });
    } catch (error) {
      await fail(error);
      return;
    }
    try {
      await restoreStaged(file, picked.name);
    } finally {
      await dataClient.transfer.discard({ file });
    }
  };

  const dialog = (
    <>
      <RestoreDialog task={task} onRetry={retry} />
      {locked !== null && (
        <PassphraseQuestion
          name={locked.name}
          isWrong={locked.isWrong}
          isOpening={locked.isOpening}
          onAnswer={locked.answer}
          onClose={() => {
            if (!locked.isOpening) locked.answer(null);
          }}
        />
      )}
    </>
  );
  return { restore, restoreFile, dialog };
}

/** The question for the passphrase of a protected file. */
interface LockedQuestion {
  readonly name: string;
  readonly isWrong: boolean;
  readonly isOpening: boolean;
  /** Null: not to be opened. */
  readonly answer: (passphrase: string | null) => void;
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
    <OutcomeDialog opened={state.phase !== 'idle'} title={t('restore.title')} isRunning={isRunning} onClose={reset}>
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
    </OutcomeDialog>
  );
}
