import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useRestore } from '../settings/useRestore.tsx';
import { useFormat } from './format.ts';
import { SalvageDialog } from './SalvageDialog.tsx';
import { useSalvage } from './useSalvage.ts';

interface DamagedWaysProps {
  readonly file: string;
}

/** The two ways on from a damaged file, side by side: the newest backup, or what can still be read. */
export function DamagedWays({ file }: DamagedWaysProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const backups = useQuery(data.backups.list.queryOptions({ input: {} }));
  const { restore, dialog } = useRestore();
  const flow = useSalvage();
  const newest = backups.data?.items[0];
  const at = newest === undefined ? '' : format.dateTime(newest.at);
  const contents =
    newest === undefined || newest.contactCount === null
      ? t('ways.backup.size', { at, size: format.bytes(newest?.byteSize ?? 0) })
      : t('ways.backup.contacts', { at, count: newest.contactCount });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Paper withBorder p="md" component="section" aria-label={t('ways.backup.title')}>
        <Stack gap="sm" h="100%" justify="space-between">
          <Stack gap="xs">
            <Title order={2} size="h4">
              {t('ways.backup.title')}
            </Title>
            {newest === undefined ? (
              backups.isSuccess && <Text>{t('ways.backup.none')}</Text>
            ) : (
              <>
                <Text>{contents}</Text>
                <Text c="dimmed" size="sm">
                  {t('ways.backup.detail')}
                </Text>
              </>
            )}
          </Stack>
          {newest !== undefined && (
            <Button onClick={() => void restore(newest)}>
              {t('ways.backup.action', { at: format.day(newest.at) })}
            </Button>
          )}
        </Stack>
      </Paper>
      <Paper withBorder p="md" component="section" aria-label={t('ways.salvage.title')}>
        <Stack gap="sm" h="100%" justify="space-between">
          <Stack gap="xs">
            <Title order={2} size="h4">
              {t('ways.salvage.title')}
            </Title>
            <Text>{t('ways.salvage.what')}</Text>
            <Text c="dimmed" size="sm">
              {t('ways.salvage.detail')}
            </Text>
          </Stack>
          <Button variant={newest === undefined && backups.isSuccess ? 'filled' : 'default'} onClick={flow.read}>
            {t('ways.salvage.action')}
          </Button>
        </Stack>
      </Paper>
      {dialog}
      <SalvageDialog flow={flow} file={file} />
    </SimpleGrid>
  );
}
