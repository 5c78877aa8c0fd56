import { Switch } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredQuestion } from '#shared/initiatives/ledgerEntry.ts';
import { useFormat } from '../app/format.ts';
import classes from './AnswerCard.module.css';

interface AnswerCardProps {
  readonly question: AnsweredQuestion;
  /** Which one of the five. */
  readonly number: number;
  readonly isUnknown: boolean;
  readonly onUnknown: (isUnknown: boolean) => void;
  /** Whether it is answered so far; an answer may come to nothing. */
  readonly isAnswered: boolean;
  /** What stands here, or follows from it, is more than can be counted with. */
  readonly isTooLarge: boolean;
  /** The amounts that follow, each with its working. */
  readonly workings: readonly string[];
  readonly children: ReactNode;
}

/** One question: its fields, "I don't know", and what follows from the answer. */
export function AnswerCard({
  question,
  number,
  isUnknown,
  onUnknown,
  isAnswered,
  isTooLarge,
  workings,
  children,
}: AnswerCardProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const id = useId();
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <span className={classes['number']} aria-hidden="true">
        {format.number(number)}
      </span>
      <div className={classes['head']}>
        <h2 id={id} className={classes['title']}>
          {t(`question.${question}.title`)}
        </h2>
        <Switch
          label={t('unknown')}
          aria-describedby={id}
          checked={isUnknown}
          onChange={(event) => onUnknown(event.currentTarget.checked)}
        />
      </div>
      <div className={classes['body']}>
        {isUnknown ? (
          <p className={classes['nothing']}>{t('unknownNote')}</p>
        ) : (
          <>
            <p className={classes['hint']}>{t(`question.${question}.hint`)}</p>
            {children}
            {isTooLarge ? (
              <p role="alert" className={classes['problem']}>
                {t('problem.tooLarge')}
              </p>
            ) : workings.length === 0 ? (
              <p className={classes['nothing']}>{t(isAnswered ? 'zero' : 'unanswered')}</p>
            ) : (
              <ul className={classes['workings']}>
                {workings.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** Pairs of fields: how many, and what each costs. */
export function FieldPairs({ children }: { readonly children: ReactNode }) {
  return <div className={classes['pairs']}>{children}</div>;
}

/** Fields of a question side by side, as many as there is room for. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={classes['fields']}>{children}</div>;
}
