import { ActionIcon, Button, Center, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Score, ScorecardMeasure } from '#shared/scorecard/scorecard.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { ScoreDots } from './ScoreDots.tsx';
import classes from './ScoresDialog.module.css';
import { scoreName, useMeasureWords } from './scoreWords.ts';
import { useScorecardActions } from './useScorecardActions.ts';

const PAGE = 50;

interface ScoresDialogProps {
  readonly measure: ScorecardMeasure;
  readonly onClose: () => void;
}

/** All scores of a measure, newest first; each can be removed. */
export function ScoresDialog({ measure, onClose }: ScoresDialogProps) {
  const { t } = useTranslation('scorecard');
  const words = useMeasureWords();
  const { removeScore } = useScorecardActions();
  const scores = useInfiniteQuery(
    data.scorecard.scores.infiniteOptions({
      input: (cursor: string | null) => ({ measureKey: measure.key, limit: PAGE, cursor }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const items = scores.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog onClose={onClose} title={t('earlierFor', { name: words.name(measure) })} size="36rem">
      <Stack>
        {scores.error === null ? null : <ErrorNotice error={scores.error} onRetry={() => void scores.refetch()} />}
        {scores.isPending ? <LoadingSign /> : null}
        {scores.isSuccess && items.length === 0 ? <Text c="dimmed">{t('scores.none')}</Text> : null}
        {items.length === 0 ? null : (
          <ol className={classes.list}>
            {items.map((score) => (
              <ScoreLine key={score.id} score={score} onRemove={() => void removeScore(score.id)} />
            ))}
          </ol>
        )}
        {scores.hasNextPage ? (
          <Center>
            <Button variant="default" loading={scores.isFetchingNextPage} onClick={() => void scores.fetchNextPage()}>
              {t('scores.older')}
            </Button>
          </Center>
        ) : null}
      </Stack>
    </Dialog>
  );
}

function ScoreLine({ score, onRemove }: { readonly score: Score; readonly onRemove: () => void }) {
  const { t } = useTranslation('scorecard');
  const format = useFormat();
  return (
    <li className={classes.line}>
      <div className={classes.said}>
        <div className={classes.head}>
          <ScoreDots score={score.score} />
          <strong>{t(`score.${scoreName(score.score)}`)}</strong>
          <span className={classes.soft}>{t('scoreOf', { score: score.score })}</span>
          <time className={classes.soft} dateTime={score.givenOn}>
            {format.date(score.givenOn)}
          </time>
        </div>
        <Text size="sm" {...(score.evidence === '' ? { c: 'dimmed' } : {})}>
          {score.evidence === '' ? t('noEvidence') : score.evidence}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('scores.remove', { day: format.date(score.givenOn) })}
        onClick={onRemove}
      >
        <IconTrash size="1.125rem" aria-hidden />
      </ActionIcon>
    </li>
  );
}
