import { useTranslation } from 'react-i18next';
import { breakEven, leftOutOf, summaryOfAnswers } from '#shared/roi/answers.rules.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { useFormat } from '../app/format.ts';
import { BreakEven, LeftOut } from './Known.tsx';
import { FigureList } from '../money/FigureList.tsx';
import classes from './LiveResult.module.css';
import { useWorthWords } from './useWorthWords.ts';

interface LiveResultProps {
  readonly answers: CrmAnswers | null;
  /** Start, horizon or rate are missing: those before count meanwhile. */
  readonly isAsBefore: boolean;
  readonly currency: string;
  readonly today: string;
  /** Whether what stands here differs from what is saved. */
  readonly isChanged: boolean;
}

/** What the answers come to, reckoned while they are typed. */
export function LiveResult({ answers, isAsBefore, currency, today, isChanged }: LiveResultProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const sentence = useWorthWords(currency);
  if (answers === null) return null;
  const summary = summaryOfAnswers(answers, today);
  return (
    <section className={classes['live']} aria-label={t('live.label')}>
      <p className={classes['sentence']} aria-live="polite">
        {sentence(summary)}
      </p>
      {isAsBefore ? <p className={classes['note']}>{t('live.asBefore')}</p> : null}
      <FigureList
        summary={summary}
        currency={currency}
        rate={format.percent(answers.discountRate, 2)}
        figures={['benefit', 'cost', 'roi', 'payback']}
      />
      <LeftOut questions={leftOutOf(answers)} />
      <BreakEven found={breakEven(answers)} currency={currency} />
      {isChanged ? <p className={classes['note']}>{t('live.note')}</p> : null}
    </section>
  );
}
