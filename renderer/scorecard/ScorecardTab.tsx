import { Anchor, Button, Text } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Scorecard } from '#shared/scorecard/scorecard.ts';
import { data } from '../api/api.ts';
import { places } from '../app/routes.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { IndexChart } from './IndexChart.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { MeasuresDialog } from './MeasuresDialog.tsx';
import { ScoreDialog } from './ScoreDialog.tsx';
import { ScorecardIndex } from './ScorecardIndex.tsx';
import classes from './ScorecardTab.module.css';
import { ScoresDialog } from './ScoresDialog.tsx';

type Opened = { readonly what: 'weights' } | { readonly what: 'score' | 'scores'; readonly key: string };

/** What numbers miss: qualitative returns by score and weight, beside the money. */
export function ScorecardTab() {
  const { t } = useTranslation('scorecard');
  const scorecard = useQuery(data.scorecard.get.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const card = scorecard.data;
  const measure =
    opened === null || opened.what === 'weights' ? undefined : card?.measures.find(({ key }) => key === opened.key);
  return (
    <div className={classes.page}>
      <div className={classes.content}>
        <PageHeader
          title={t('title')}
          subtitle={t('lead')}
          actions={
            <Button
              variant="default"
              leftSection={<IconAdjustments size="1.125rem" aria-hidden />}
              disabled={card === undefined}
              onClick={() => setOpened({ what: 'weights' })}
            >
              {t('weights')}
            </Button>
          }
        />
        {scorecard.error === null ? null : (
          <ErrorNotice error={scorecard.error} onRetry={() => void scorecard.refetch()} />
        )}
        {card === undefined ? (
          scorecard.error === null && <LoadingSign />
        ) : (
          <>
            <Whole scorecard={card} />
            <ul className={classes.measures}>
              {card.measures.map((one) => (
                <MeasureCard
                  key={one.key}
                  measure={one}
                  onScore={() => setOpened({ what: 'score', key: one.key })}
                  onEarlier={() => setOpened({ what: 'scores', key: one.key })}
                />
              ))}
            </ul>
          </>
        )}
      </div>
      {opened?.what === 'weights' && card !== undefined ? (
        <MeasuresDialog measures={card.measures} onClose={close} />
      ) : null}
      {opened?.what === 'score' && measure !== undefined ? <ScoreDialog measure={measure} onClose={close} /> : null}
      {opened?.what === 'scores' && measure !== undefined ? <ScoresDialog measure={measure} onClose={close} /> : null}
    </div>
  );
}

/** The index, how it went, and where it stands to the money. */
function Whole({ scorecard }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation('scorecard');
  return (
    <section className={classes.whole} aria-label={t('index.title')}>
      <div className={classes.index}>
        <ScorecardIndex scorecard={scorecard} />
        <Text size="sm" c="dimmed">
          {scorecard.index === null ? t('index.noneDetail') : t('index.how')}
        </Text>
        <Text size="sm">
          {t('beside')}{' '}
          <Anchor component={Link} to={places.money('worth')} size="sm" underline="always">
            {t('toWorth')}
          </Anchor>
        </Text>
      </div>
      {scorecard.history.length < 2 ? null : (
        <div className={classes.chart}>
          <IndexChart history={scorecard.history} />
        </div>
      )}
    </section>
  );
}
