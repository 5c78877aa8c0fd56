import { useTranslation } from 'react-i18next';
import type { BreakEvenFigure } from '#shared/roi/answers.rules.ts';
import type { AnsweredQuestion } from '#shared/initiatives/ledgerEntry.ts';
import { useFormat } from '../app/format.ts';
import classes from './Known.module.css';
import { useBreakEvenWords } from './useBreakEvenWords.ts';

/** What is not known and so not counted, by name. */
export function LeftOut({ questions }: { readonly questions: readonly AnsweredQuestion[] }) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  if (questions.length === 0) return null;
  return (
    <p className={classes['text']}>
      {t('leftOut.sentence', { what: format.list(questions.map((question) => t(`short.${question}`))) })}
    </p>
  );
}

interface BreakEvenProps {
  readonly found: readonly BreakEvenFigure[];
  readonly currency: string;
  /** Whether the report counts more than the answers do. */
  readonly isPart?: boolean;
}

/** What would have to be true for costs and benefits to balance. */
export function BreakEven({ found, currency, isPart = false }: BreakEvenProps) {
  const { t } = useTranslation('roi');
  const sentence = useBreakEvenWords(currency);
  if (found.length === 0) return null;
  return (
    <div className={classes['known']}>
      <h3 className={classes['title']}>{t('breakEven.title')}</h3>
      <ul className={classes['lines']}>
        {found.map((one) => (
          <li key={one.figure}>{sentence(one)}</li>
        ))}
      </ul>
      <p className={classes['note']}>
        {t('breakEven.note')} {isPart ? t('breakEven.answersOnly') : null}
      </p>
    </div>
  );
}
