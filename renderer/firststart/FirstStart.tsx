import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/settings/settings.ts';
import { useWindowTitle } from '../app/windowTitle.ts';
import { useEnvironment } from '../settings/useEnvironment.ts';
import { AboutYou } from './AboutYou.tsx';
import { Doors } from './Doors.tsx';
import { firstAnswers, type Answers } from './answers.ts';
import classes from './FirstStart.module.css';
import { useSetUp } from './useSetUp.ts';

/** The first five minutes: a few answers, then three doors. */
export function FirstStart({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('firstStart');
  const environment = useEnvironment();
  const [typed, setTyped] = useState<Partial<Answers>>({});
  const [step, setStep] = useState<'aboutYou' | 'doors'>('aboutYou');
  const { enter, entering } = useSetUp();
  useWindowTitle(t('title'));
  if (environment === null) return null;
  const answers: Answers = { ...firstAnswers(environment, settings), ...typed };

  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <header>
          <p className={classes['mark']} lang="en">
            Longhand
          </p>
          <h1 className={classes['greeting']}>
            {step === 'aboutYou' ? t('greeting') : t('doors.greeting', { name: answers.myName })}
          </h1>
          <Text c="dimmed" className={classes['lead'] ?? ''}>
            {step === 'aboutYou' ? t('lead') : t('doors.lead')}
          </Text>
        </header>
        {step === 'aboutYou' ? (
          <AboutYou
            answers={answers}
            onChange={(change) => setTyped({ ...typed, ...change })}
            onDone={() => setStep('doors')}
          />
        ) : (
          <Doors
            entering={entering}
            onBack={() => setStep('aboutYou')}
            onChoose={(door) => void enter(door, answers)}
          />
        )}
      </div>
    </main>
  );
}
