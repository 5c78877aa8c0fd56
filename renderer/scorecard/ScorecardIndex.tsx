import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scorecard } from '#shared/scorecard/scorecard.ts';
import { useFormat } from '../app/format.ts';
import { scoreName, useMeasureWords } from './scoreWords.ts';
import classes from './ScorecardIndex.module.css';

interface ScorecardIndexProps {
  readonly scorecard: Pick<Scorecard, 'index' | 'leftOut' | 'measures'>;
}

/** What numbers miss, as one figure with its word, and what is left out of it by name. On screen and on paper. */
export function ScorecardIndex({ scorecard: { index, leftOut, measures } }: ScorecardIndexProps) {
  const { t } = useTranslation('scorecard');
  const words = useMeasureWords();
  const format = useFormat();
  const names = measures.filter(({ key }) => leftOut.includes(key)).map(words.name);
  if (index === null)
    return (
      <div className={classes.root}>
        <strong className={classes.word}>{t('index.none')}</strong>
      </div>
    );
  return (
    <div className={classes.root}>
      <p className={classes.figure}>
        <span className={classes.number}>{t('index.number', { value: index })}</span>{' '}
        <span className={classes.outOf}>{t('index.outOf')}</span>{' '}
        <strong className={classes.word}>{t(`score.${scoreName(index)}`)}</strong>
      </p>
      {names.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('index.leftOut', { names: format.list(names) })}
        </Text>
      )}
    </div>
  );
}
