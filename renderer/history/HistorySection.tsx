import { Button, Center, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useUndo } from '../app/undo.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SettingsCard } from '../settings/SettingsCard.tsx';
import { HistoryRow } from './HistoryRow.tsx';

const PAGE = 50;

/** Everything that was changed, newest first: who, when, what; each can be taken back. */
export function HistorySection() {
  const { t } = useTranslation('history');
  const { undo } = useUndo();
  const batches = useInfiniteQuery(
    data.history.list.infiniteOptions({
      input: (cursor: string | null) => ({ limit: PAGE, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const items = batches.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SettingsCard title={t('title')} description={t('description')}>
      {batches.error !== null && <ErrorNotice error={batches.error} onRetry={() => void batches.refetch()} />}
      {batches.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconHistory size={32} />} title={t('empty.title')}>
          {t('empty.detail')}
        </EmptyState>
      )}
      <Stack component="ol" gap={0} p={0} m={0}>
        {items.map((batch) => (
          <HistoryRow key={batch.id} batch={batch} onUndo={() => void undo(batch.id)} />
        ))}
      </Stack>
      {batches.hasNextPage && (
        <Center>
          <Button variant="default" loading={batches.isFetchingNextPage} onClick={() => void batches.fetchNextPage()}>
            {t('older')}
          </Button>
        </Center>
      )}
      {items.length > 0 && !batches.hasNextPage && (
        <Text size="sm" c="dimmed" ta="center">
          {t('end')}
        </Text>
      )}
    </SettingsCard>
  );
}
