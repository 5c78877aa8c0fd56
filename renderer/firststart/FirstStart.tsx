import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/settings/settings.ts';
import { today } from '../app/today.ts';
import { useUnreadNotice } from '../app/unreadNotice.tsx';
import { useWindowTitle } from '../app/windowTitle.ts';
import { useEnvironment } from '../settings/useEnvironment.ts';
import { AboutYou } from './AboutYou.tsx';
import { Doors } from './Doors.tsx';
import { firstAnswers, type Answers } from './answers.ts';
import { FirstGoals } from './FirstGoals.tsx';
import { draftsOfFirst, SUGGESTED } from './firstGoals.ts';
import classes from './FirstStart.module.css';
import { useSetUp } from './useSetUp.ts';

type Step = 'aboutYou' | 'goals' | 'doors';

/** The first five minutes: a few answers, what should be better in a year (or not), then three doors. */
export function FirstStart({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('firstStart');
  const environment = useEnvironment();
  const [typed, setTyped] = useState<Partial<Answers>>({});
  const [goals, setGoals] = useState(SUGGESTED);
  const [isSkipped, setIsSkipped] = useState(true);
  const [step, setStep] = useState<Step>('aboutYou');
  const { enter, entering } = useSetUp();
  useWindowTitle(t('title'));
  useUnreadNotice();
  if (environment === null) return null;
  const answers: Answers = { ...firstAnswers(environment, settings), ...typed };
  const leaveGoals = (skips: boolean): void => {
    setIsSkipped(skips);
    setStep('doors');
  };
  const heads: Readonly<Record<Step, readonly [title: string, lead: string]>> = {
    aboutYou: [t('greeting'), t('lead')],
    goals: [t('goals.greeting'), t('goals.lead')],
    doors: [t('doors.greeting', { name: answers.myName }), t('doors.lead')],
  };
  const [title, lead] = heads[step];

  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <header>
          <p className={classes['mark']} lang="en">
            Longhand
          </p>
          <h1 className={classes['greeting']}>{title}</h1>
          <Text c="dimmed" className={classes['lead'] ?? ''}>
            {lead}
          </Text>
        </header>
        {step === 'aboutYou' ? (
          <AboutYou
            answers={answers}
            onChange={(change) => setTyped({ ...typed, ...change })}
            onDone={() => setStep('goals')}
          />
        ) : null}
        {step === 'goals' ? (
          <FirstGoals
            goals={goals}
            onChange={setGoals}
            onBack={() => setStep('aboutYou')}
            onSkip={() => leaveGoals(true)}
            onDone={() => leaveGoals(false)}
          />
        ) : null}
        {step === 'doors' ? (
          <Doors
            entering={entering}
            onBack={() => setStep('goals')}
            onChoose={(door) => void enter(door, answers, isSkipped ? [] : draftsOfFirst(goals, today()))}
          />
        ) : null}
      </div>
    </main>
  );
}
