import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DataFolderRisk } from '#shared/shell/shell.contract.ts';
import { data, shellClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { useEnvironment } from './useEnvironment.ts';

/** Where everything lies, the last good backup of it, and a warning where it lies badly. */
export function DataFolderCard() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const environment = useEnvironment();
  const { notifyError } = useNotify();
  const backups = useQuery(data.backups.list.queryOptions({ input: {} }));
  const [newest] = backups.data?.items ?? [];
  const risk = environment?.dataRisk ?? null;

  const lastGood = (): string => {
    if (newest === undefined) return t('backup.none');
    const date = format.dateTime(newest.at);
    return newest.contactCount === null
      ? t('data.lastGood', { date })
      : t('data.lastGoodContacts', { date, count: newest.contactCount });
  };
  return (
    <SettingsCard
      title={t('data.folder')}
      description={t('data.folderDescription')}
      actions={
        <Button variant="default" onClick={() => shellClient.showDataFolder({}).catch(notifyError)}>
          {t('data.showFolder')}
        </Button>
      }
    >
      <Stack gap="xs">
        <Code block>{environment?.dataFolder ?? ''}</Code>
        {backups.data !== undefined && <Text size="sm">{lastGood()}</Text>}
        {risk !== null && <Risk risk={risk} />}
      </Stack>
    </SettingsCard>
  );
}

function Risk({ risk }: { readonly risk: DataFolderRisk }) {
  const { t } = useTranslation('settings');
  const title = (): string => {
    if (risk.kind === 'network') return t('risk.network.title');
    return risk.service === 'other' ? t('risk.synced.titleOther') : t('risk.synced.title', { service: risk.service });
  };
  return (
    <Alert color="seal" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title()}>
      <Text size="sm">{t(`risk.${risk.kind}.detail`)}</Text>
      <Text size="sm">{t('risk.whatToDo')}</Text>
    </Alert>
  );
}
