import { Alert, Button, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copies } from '#shared/backups/backups.ts';
import { data, shellClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SettingsCard } from './SettingsCard.tsx';

/** The second folder, to which every backup is copied: which one, how it fares, what is wrong. */
export function CopiesCard() {
  const { t } = useTranslation('settings');
  const [refusal, setRefusal] = useState<unknown>(null);
  const queryClient = useQueryClient();
  const options = data.backups.status.queryOptions({ input: {} });
  const status = useQuery(options);
  const copies = status.data?.copies ?? null;

  const change = async (work: () => Promise<unknown>): Promise<void> => {
    setRefusal(null);
    try {
      await work();
      await queryClient.invalidateQueries({ queryKey: options.queryKey });
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <SettingsCard
      title={t('copies.title')}
      description={t('copies.description')}
      actions={
        <>
          {copies !== null && (
            <Button variant="subtle" onClick={() => void change(() => shellClient.forgetCopyFolder({}))}>
              {t('copies.stop')}
            </Button>
          )}
          <Button variant="default" onClick={() => void change(() => shellClient.chooseCopyFolder({}))}>
            {copies === null ? t('copies.choose') : t('copies.change')}
          </Button>
        </>
      }
    >
      {status.error !== null && <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />}
      {refusal !== null && <ErrorNotice error={refusal} />}
      {copies !== null && <CopiesState copies={copies} />}
    </SettingsCard>
  );
}

/** What a stick or a disk can have; anything else is told as not to be written. */
function wordOf(problem: Copies['problem']): 'diskFull' | 'readOnly' | 'unreadable' {
  return problem === 'diskFull' || problem === 'readOnly' ? problem : 'unreadable';
}

function CopiesState({ copies }: { readonly copies: Copies }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { folder, state, lastAt, problem } = copies;
  const last = lastAt === null ? t('copies.none') : t('copies.last', { date: format.dateTime(lastAt) });
  return (
    <Stack gap="xs">
      <Code block>{folder}</Code>
      {(state === 'good' || state === 'copying') && (
        <Text size="sm" component="output" display="block">
          {state === 'copying' ? t('copies.copying') : last}
        </Text>
      )}
      {(state === 'away' || state === 'failed') && (
        <Alert color="lamp" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          <Text size="sm">{state === 'away' ? t('copies.away') : t(`copies.failed.${wordOf(problem)}`)}</Text>
          <Text size="sm">{last}</Text>
        </Alert>
      )}
    </Stack>
  );
}
