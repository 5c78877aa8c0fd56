import { Button, FileButton, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data, dataClient } from '../api/api.ts';
import { useTask } from '../api/useTask.ts';
import { useCommands } from '../app/commands.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { TaskProgress } from '../components/TaskProgress.tsx';
import { MovingCard } from '../moving/MovingCard.tsx';
import { BackupList } from './BackupList.tsx';
import { CopiesCard } from './CopiesCard.tsx';
import { DataFolderCard } from './DataFolderCard.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { useEnvironment } from './useEnvironment.ts';
import { PastImports } from '../transfer/PastImports.tsx';
import { useRestore } from './useRestore.tsx';

/** Where everything lives, the backups, and what protects them. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const environment = useEnvironment();
  const platform = environment?.platform ?? 'linux';
  return (
    <Stack>
      <DataFolderCard />
      <Backups />
      <CopiesCard />
      <EarlierImports />
      <MovingCard />
      <SettingsCard title={t('data.privacy')} description={t('data.privacyDescription')}>
        <Text size="sm">{t('data.encryptTitle')}</Text>
        <List size="sm">
          <List.Item>{t(`data.encrypt.${platform}`)}</List.Item>
          <List.Item>{t('data.encryptBackups')}</List.Item>
        </List>
      </SettingsCard>
    </Stack>
  );
}

function EarlierImports() {
  const { t } = useTranslation('transfer');
  return (
    <SettingsCard title={t('past.title')}>
      <PastImports />
    </SettingsCard>
  );
}

function Backups() {
  const { t } = useTranslation('settings');
  const { notify } = useNotify();
  const format = useFormat();
  const making = useTask<unknown>();
  const restoring = useRestore();
  const status = useQuery(data.system.status.queryOptions({ input: {} }));
  const isMaking = making.state.phase === 'running';
  const lastAt = status.data?.lastBackupAt ?? null;

  const lastInWords = (at: string): string => {
    return format.isJustNow(at) ? t('backup.lastJustNow') : t('backup.last', { ago: format.ago(at) });
  };

  const backUp = async (): Promise<void> => {
    const end = await making.start(() => dataClient.backups.create({}));
    if (end.phase === 'done') notify(t('backup.made'));
  };
  useCommands([
    { id: 'backupNow', group: 'data', label: t('backup.now'), when: () => !isMaking, run: () => void backUp() },
  ]);

  return (
    <SettingsCard
      title={t('backup.title')}
      description={
        <>
          {t('backup.description')}
          {lastAt !== null && <div>{lastInWords(lastAt)}</div>}
        </>
      }
      actions={
        <>
          <FileButton onChange={(file) => file !== null && restoring.restoreFile(file)} accept=".sqlite,.age">
            {(props) => (
              <Button variant="default" {...props}>
                {t('backup.restoreFile')}
              </Button>
            )}
          </FileButton>
          <Button onClick={() => void backUp()} disabled={isMaking}>
            {t('backup.now')}
          </Button>
        </>
      }
    >
      <TaskProgress state={making.state} label={t('backup.making')} onCancel={making.cancel} />
      {making.state.phase === 'failed' && <ErrorNotice error={making.state.error} onRetry={() => void backUp()} />}
      <BackupList />
      {restoring.dialog}
    </SettingsCard>
  );
}
