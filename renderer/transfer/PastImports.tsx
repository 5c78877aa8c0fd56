import { Button, Center, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PastImport } from '#shared/transfer/transfer.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { ALL_BY_NAME } from '../contacts/listQuery.ts';
import { showFromTop } from '../contacts/rememberedQuery.ts';
import classes from './PastImports.module.css';

const PAGE = 20;

interface PastImportsProps {
  /** Closes what stands over the list of customers before it is shown. */
  readonly onLeave?: () => void;
}

/** Imports of the past, the newest first; each can be taken back, and those that came with it be shown. */
export function PastImports({ onLeave = () => undefined }: PastImportsProps) {
  const { t } = useTranslation('transfer');
  const past = useInfiniteQuery(
    data.transfer.history.infiniteOptions({
      input: (cursor: string | null) => ({ limit: PAGE, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const items = past.data?.pages.flatMap((page) => page.items) ?? [];
  if (past.error !== null) return <ErrorNotice error={past.error} onRetry={() => void past.refetch()} />;
  if (past.isPending) return <LoadingSign />;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {items.length === 0 ? t('past.none') : t('past.body')}
      </Text>
      <ol className={classes['list']}>
        {items.map((item) => (
          <PastImportRow key={item.batchId} item={item} onLeave={onLeave} />
        ))}
      </ol>
      {past.hasNextPage ? (
        <Center>
          <Button
            variant="default"
            size="xs"
            loading={past.isFetchingNextPage}
            onClick={() => void past.fetchNextPage()}
          >
            {t('past.older')}
          </Button>
        </Center>
      ) : null}
    </div>
  );
}

function PastImportRow({ item, onLeave }: Required<PastImportsProps> & { readonly item: PastImport }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { undo } = useUndo();
  const { batchId, at, file, what, added, updated, staff, undoneAt } = item;
  const when = format.dateTime(at);
  const show = () => {
    onLeave();
    showFromTop({ ...ALL_BY_NAME, also: { batchId } });
    go(places.customers);
  };
  const facts = [
    t(`past.${what}`, { count: added }),
    ...(updated === 0 ? [] : [t('past.updated', { count: updated })]),
    ...(staff === null ? [] : [staff]),
    when,
  ];
  return (
    <li className={classes['item']} data-undone={undoneAt !== null || undefined}>
      <div className={classes['words']}>
        <Text className={classes['file'] ?? ''}>{file === '' ? t('past.noName') : file}</Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </div>
      {undoneAt === null ? (
        <Group gap={4} flex="none">
          {what === 'contacts' ? (
            <Button size="compact-sm" variant="subtle" aria-label={t('past.showThis', { file, when })} onClick={show}>
              {t('past.show')}
            </Button>
          ) : null}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('past.undoThis', { file, when })}
            onClick={() => void undo(batchId)}
          >
            {t('past.undo')}
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed" flex="none">
          {t('past.undone', { when: format.dateTime(undoneAt) })}
        </Text>
      )}
    </li>
  );
}
