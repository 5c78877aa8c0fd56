import { Button, Center } from '@mantine/core';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { useKeptFocus } from '../components/keptFocus.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { GoalCard } from './GoalCard.tsx';
import { GoalDialog } from './GoalDialog.tsx';
import classes from './GoalsTab.module.css';
import { GoalSuggestions } from './GoalSuggestions.tsx';
import { GoalValuesDialog } from './GoalValuesDialog.tsx';
import { useGoalActions } from './useGoalActions.ts';

const PAGE = 50;
/** Fewer goals than this leave room for a suggestion. */
const FEW = 2;

type Opened = { readonly what: 'new' } | { readonly what: 'edit' | 'numbers'; readonly id: number };

/** What should be better, by how much and by when, and how far it is. */
export function GoalsTab() {
  const { t } = useTranslation('goals');
  const today = useToday();
  const { remove } = useGoalActions();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const goals = useInfiniteQuery(
    data.goals.list.infiniteOptions({
      input: (cursor: string | null) => ({ today, limit: PAGE, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const items = goals.data?.pages.flatMap((page) => page.items) ?? [];
  const goal = opened === null || opened.what === 'new' ? undefined : items.find(({ id }) => id === opened.id);
  const isEmpty = goals.isSuccess && items.length === 0;
  const start = (
    <Button leftSection={<IconPlus size="1.125rem" aria-hidden />} onClick={() => setOpened({ what: 'new' })}>
      {t('new')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <div ref={place} className={classes.content}>
        <PageHeader title={t('title')} subtitle={t('lead')} actions={isEmpty ? undefined : start} />
        {goals.error === null ? null : <ErrorNotice error={goals.error} onRetry={() => void goals.refetch()} />}
        {goals.isPending && goals.error === null ? <LoadingSign /> : null}
        {isEmpty ? (
          <div className={classes.empty}>
            <EmptyState icon={<IconFlag size={32} />} title={t('empty.title')} actions={start}>
              {t('empty.detail')}
            </EmptyState>
          </div>
        ) : null}
        {items.length === 0 ? null : (
          <ul className={classes.list}>
            {items.map((one) => (
              <GoalCard
                key={one.id}
                goal={one}
                today={today}
                onEdit={() => setOpened({ what: 'edit', id: one.id })}
                onNumbers={() => setOpened({ what: 'numbers', id: one.id })}
                onRemove={() => void remove(one)}
              />
            ))}
          </ul>
        )}
        {goals.hasNextPage ? (
          <Center>
            <Button variant="default" loading={goals.isFetchingNextPage} onClick={() => void goals.fetchNextPage()}>
              {t('loadMore')}
            </Button>
          </Center>
        ) : null}
        {goals.isSuccess && items.length < FEW ? <GoalSuggestions goals={items} /> : null}
      </div>
      {opened?.what === 'new' ? <GoalDialog goal={null} onClose={close} /> : null}
      {opened?.what === 'edit' && goal !== undefined ? <GoalDialog goal={goal} onClose={close} /> : null}
      {opened?.what === 'numbers' && goal !== undefined ? <GoalValuesDialog goal={goal} onClose={close} /> : null}
    </div>
  );
}
