import { useTranslation } from 'react-i18next';
import type { Rhythm } from '#shared/touch/touch.ts';
import { spanOf } from './rhythmValues.ts';

const EVERY = { days: 'everyDays', weeks: 'everyWeeks', months: 'everyMonths', years: 'everyYears' } as const;

/** A rhythm in words: "every 4 weeks, after 6 weeks at the latest". */
export function useRhythmWords(): (rhythm: Rhythm) => string {
  const { t } = useTranslation('contacts');
  return ({ wishedDays, latestDays }) => {
    const wished = spanOf(wishedDays);
    const latest = spanOf(latestDays);
    return t('rhythm.shown', {
      every:
        wished.count === 1
          ? t(`rhythm.every.${wished.unit}`)
          : t(`rhythm.${EVERY[wished.unit]}`, { count: wished.count }),
      latest: t(`rhythm.${latest.unit}`, { count: latest.count }),
    });
  };
}
