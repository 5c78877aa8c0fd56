import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useInitiatives } from '../initiatives/useInitiatives.ts';
import { useSettings } from '../settings/useSettings.ts';
import { answersDraft } from './answersDraft.ts';
import { AnswersPage } from './AnswersPage.tsx';
import classes from './WorthTab.module.css';
import { WorthReport } from './WorthReport.tsx';

/** "Is it worth it?": five questions, then one sentence, one picture and what stands behind them. */
export function WorthTab() {
  const { t } = useTranslation('roi');
  const [isAnswering, setIsAnswering] = useState(() => answersDraft() !== null);
  const { settings } = useSettings();
  const answers = useQuery(data.roi.answers.queryOptions({ input: {} }));
  const initiatives = useInitiatives();
  const failed = answers.isError ? answers : initiatives.isError ? initiatives : null;

  if (failed !== null) {
    return (
      <div className={classes['tab']}>
        <div className={classes['notice']}>
          <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      </div>
    );
  }
  if (answers.data === undefined || initiatives.data === undefined || settings === undefined) return <LoadingSign />;
  if (isAnswering) {
    return (
      <div className={classes['tab']}>
        <AnswersPage
          saved={answers.data.answers}
          version={answers.data.initiative?.version}
          currency={settings.currency}
          onClose={() => setIsAnswering(false)}
        />
      </div>
    );
  }
  if (answers.data.answers === null && initiatives.data.length === 0) {
    return (
      <div className={classes['tab']}>
        <div className={classes['notice']}>
          <PageHeader title={t('title')} />
        </div>
        <EmptyState
          icon={<IconScale size="2rem" stroke={1.5} />}
          title={t('start.title')}
          actions={<Button onClick={() => setIsAnswering(true)}>{t('start.begin')}</Button>}
        >
          {t('start.body')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes['tab']}>
      <WorthReport
        answers={answers.data.answers}
        initiatives={initiatives.data}
        settings={settings}
        onAnswer={() => setIsAnswering(true)}
      />
    </div>
  );
}
