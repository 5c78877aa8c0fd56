import { useTranslation } from 'react-i18next';
import type { Scorecard } from '#shared/scorecard/scorecard.ts';
import { useFormat } from '../app/format.ts';
import { scoreName, useMeasureWords } from './scoreWords.ts';
import classes from './ScorecardIndex.module.css';

interface ScorecardIndexProps {
  readonly scorecard: Pick<Scorecard, 'index' | 'leftOut' | 'measures'>;
  /** Smaller, and in the ink of the page. */
  readonly isOnPaper?: boolean;
}

/** What numbers miss, as one figure with its word, and what is left out of it by name. On screen and on paper. */
export function ScorecardIndex({ scorecard, isOnPaper = false }: ScorecardIndexProps) {
  const { index, leftOut, measures } = scorecard;
  const { t } = useTranslation('scorecard');
  const words = useMeasureWords();
  const format = useFormat();
  const names = measures.filter(({ key }) => leftOut.includes(key)).map(words.name);
  if (index === null)
    return (
      <div className={classes.root} data-on-paper={isOnPaper || undefined}>
        <strong className={classes.word}>{t('index.none')}</strong>
      </div>
    );
  return (
    <div className={classes.root} data-on-paper={isOnPaper || undefined}>
      <p className={classes.figure}>
        <span className={classes.number}>{t('index.number', { value: index })}</span>{' '}
        <span className={classes.outOf}>{t('index.outOf')}</span>{' '}
        <strong className={classes.word}>{t(`score.${scoreName(index)}`)}</strong>
      </p>
      {names.length === 0 ? null : (
        <p className={classes.leftOut}>{t('index.leftOut', { names: format.list(names) })}</p>
      )}
    </div>
  );
}
