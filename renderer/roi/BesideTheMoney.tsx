import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { go, places } from '../app/routes.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { ScorecardIndex } from '../scorecard/ScorecardIndex.tsx';
import { Panel } from './Panel.tsx';
import classes from './WorthTab.module.css';

/** The index of the scorecard, beside the money and in none of its sums. */
export function BesideTheMoney() {
  const { t } = useTranslation('roi');
  const scorecard = useQuery(data.scorecard.get.queryOptions({ input: {} }));
  if (scorecard.isError) {
    return <ErrorNotice error={scorecard.error} onRetry={() => void scorecard.refetch()} />;
  }
  if (scorecard.data === undefined) return null;
  return (
    <Panel
      title={t('scorecard.title')}
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => go(places.money('scorecard'))}>
          {t('scorecard.open')}
        </Button>
      }
    >
      <ScorecardIndex scorecard={scorecard.data} />
      <p className={classes['text']}>{t('scorecard.sentence')}</p>
    </Panel>
  );
}
