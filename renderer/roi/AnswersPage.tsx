import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entriesOfAnswers } from '#shared/roi/answers.rules.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { useToday } from '../app/today.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { AnswerCard } from './AnswerCard.tsx';
import classes from './AnswersPage.module.css';
import {
  answersOf,
  emptyValues,
  isInRange,
  isSavable,
  problemsOf,
  QUESTIONS,
  valuesOf,
  type AnswerValues,
} from './answerValues.ts';
import { answersDraft, type AnswersDraft, keepAnswersDraft } from './answersDraft.ts';
import { Assumptions } from './Assumptions.tsx';
import { LiveResult } from './LiveResult.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { useSaveAnswers } from './useSaveAnswers.ts';
import { useAnswerWords } from './useAnswerWords.ts';

interface AnswersPageProps {
  /** As they were saved last, or null the first time. */
  readonly saved: CrmAnswers | null;
  /** Of the initiative that they were read with. */
  readonly version: number | undefined;
  readonly currency: string;
  readonly onClose: () => void;
}

/** Five questions on one calm page; what follows from the answers stands beside them while they are typed. */
export function AnswersPage({ saved, version, currency, onClose }: AnswersPageProps) {
  const { t } = useTranslation('roi');
  const today = useToday();
  const working = useAnswerWords(currency);
  // As they were when the page opened: what is read again meanwhile must not change what is compared with.
  const [opened] = useState(() => openedAnswers(saved, version, currency, today));
  const { start, version: openedWith } = opened;
  const [values, setValues] = useState(opened.values);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setIsTried] = useState(false);
  const { isSaving, problem, save } = useSaveAnswers(openedWith);
  const problems = problemsOf(values);
  const answers = answersOf(values);
  // The result stays while an assumption is being typed anew: until then the one before counts.
  const counted = answers ?? answersOf({ ...values, ...assumptionsOf(start) });
  const shown = isTried || answers === null ? problems : {};
  const entries = counted === null ? [] : entriesOfAnswers(counted);
  const isChanged = JSON.stringify(values) !== JSON.stringify(start);
  const hasUnreadable = [...unreadable].some((field) =>
    QUESTIONS.some((one) => field.startsWith(one) && !values.unknown[one]),
  );
  const isTooLarge = QUESTIONS.some((one) => !values.unknown[one] && !isInRange(values, one));
  const isIncomplete = isTried && Object.keys(problems).length > 0;
  const obstacle = isTooLarge
    ? 'outOfRange'
    : isTried && hasUnreadable
      ? 'unreadable'
      : isIncomplete
        ? 'incomplete'
        : null;

  const change = (part: Partial<AnswerValues>) => setValues((before) => ({ ...before, ...part }));
  const readable = (field: string, isReadable: boolean) => {
    if (isReadable !== unreadable.has(field)) return;
    const next = new Set(unreadable);
    if (isReadable) next.delete(field);
    else next.add(field);
    setUnreadable(next);
  };
  const write = async () => {
    setIsTried(true);
    if (isSaving || answers === null || hasUnreadable || !isSavable(values)) return;
    if (await save(answers)) close();
  };
  const close = () => {
    keepAnswersDraft(null);
    onClose();
  };
  const leave = useLeave(isChanged, close);
  // Who looks at another place meanwhile finds it again as it was typed.
  useEffect(() => {
    keepAnswersDraft(isChanged ? { start, values, version: openedWith, currency } : null);
  }, [isChanged, start, values, openedWith, currency]);

  return (
    <div className={classes['page']}>
      <PageHeader title={t('action.answers')} windowTitle={t('title')} subtitle={t('start.body')} />
      <SavedForm saveWords={t('action.save')} onSave={write} className={classes['columns']}>
        <div className={classes['cards']}>
          {QUESTIONS.map((question, index) => (
            <AnswerCard
              key={question}
              question={question}
              number={index + 1}
              isUnknown={values.unknown[question]}
              onUnknown={(isUnknown) => change({ unknown: { ...values.unknown, [question]: isUnknown } })}
              isTooLarge={!values.unknown[question] && !isInRange(values, question)}
              isAnswered={counted !== null && counted[question] !== null}
              workings={entries.filter(({ answer }) => answer === question).map(working)}
            >
              <QuestionFields
                question={question}
                values={values}
                currency={currency}
                problems={shown}
                onChange={change}
                onReadable={readable}
              />
            </AnswerCard>
          ))}
          <Assumptions values={values} problems={shown} onChange={change} />
        </div>
        <div className={classes['side']}>
          <LiveResult
            answers={counted}
            isAsBefore={answers === null}
            currency={currency}
            today={today}
            isChanged={isChanged}
          />
          {problem === null ? null : <ErrorNotice error={problem} />}
          {obstacle === null ? null : (
            <p role="alert" className={classes['problem']}>
              {t(`problem.${obstacle}`)}
            </p>
          )}
          <Group gap="xs">
            <Button type="submit" loading={isSaving}>
              {t('action.save')}
            </Button>
            <Button variant="default" onClick={() => void leave()}>
              {t(isChanged ? 'action.leave' : 'action.back')}
            </Button>
          </Group>
        </div>
      </SavedForm>
    </div>
  );
}

/** What is reckoned with besides the answers. */
function assumptionsOf({ startsOn, horizon, discountPercent }: AnswerValues) {
  return { startsOn, horizon, discountPercent };
}

/** What the page begins with: what waits to be saved, else what is saved. */
function openedAnswers(
  saved: CrmAnswers | null,
  version: number | undefined,
  currency: string,
  today: string,
): AnswersDraft {
  const draft = answersDraft();
  if (draft !== null && draft.currency === currency) return draft;
  const start = saved === null ? emptyValues(today) : valuesOf(saved);
  return { start, values: start, version, currency };
}
