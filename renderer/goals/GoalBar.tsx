import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#shared/goals/goal.ts';
import classes from './GoalBar.module.css';
import type { GoalStanding } from './goalStanding.ts';
import { useGoalWords } from './useGoalWords.ts';

interface GoalBarProps {
  readonly goal: Goal;
  readonly standing: GoalStanding;
}

/** The way from start to target: how far it is done, and where the time stands. */
export function GoalBar({ goal, standing }: GoalBarProps) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const { baseline, target, current, progress, timePassed } = goal;
  const shown = (value: number) => words.value(goal, value);
  const [from, to] = [shown(baseline), shown(target)];
  const done = progress === null ? null : `${within(progress) * 100}%`;
  return (
    <div className={classes.bar} data-standing={standing}>
      <VisuallyHidden>
        {current === null
          ? t('bar.allUnmeasured', { baseline: from, target: to })
          : t('bar.all', { baseline: from, current: shown(current), target: to })}
      </VisuallyHidden>
      <div className={classes.drawing} aria-hidden>
        {done === null || current === null ? null : (
          <div className={classes.above}>
            <span className={classes.label} style={{ left: `clamp(2.75rem, ${done}, calc(100% - 2.75rem))` }}>
              {t('bar.now')} <b>{shown(current)}</b>
            </span>
          </div>
        )}
        <div className={classes.way}>
          {done === null ? null : (
            <>
              <div className={classes.done} style={{ width: done }} />
              <span className={classes.now} style={{ left: done }} />
            </>
          )}
          <span className={classes.time} style={{ left: `${within(timePassed) * 100}%` }} />
        </div>
        <div className={classes.below}>
          <span
            className={classes.label}
            style={{ left: `clamp(1rem, ${within(timePassed) * 100}%, calc(100% - 1rem))` }}
          >
            {t('bar.today')}
          </span>
        </div>
        <div className={classes.ends}>
          <span>
            {t('bar.start')} <b>{from}</b>
          </span>
          <span>
            {t('bar.target')} <b>{to}</b>
          </span>
        </div>
      </div>
    </div>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
