import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LonghandError } from '#shared/errors.ts';
import { useToday } from '../app/today.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { nextDates } from './nextDates.ts';
import classes from './ReminderForm.module.css';
import { repeatProblem, type RepeatValues, storedRepeat } from './repeatValues.ts';
import { useRuleWords } from './useRuleWords.ts';

const SHOWN = 5;

interface NextDatesProps {
  readonly values: RepeatValues;
  /** The first day. */
  readonly dueOn: string;
}

/** The repetition in words, and the next days as they will be. */
export function NextDates({ values, dueOn }: NextDatesProps) {
  const { t } = useTranslation('reminders');
  const today = useToday();
  const ruleWords = useRuleWords();
  const words = useDueWords(today);
  const preview = useMemo(() => previewOf(values, dueOn, today), [values, dueOn, today]);
  if (preview === null) return null;
  const { rule, afterDoneDays, dates } = preview;
  const isKept = values.shape === 'kept';
  return (
    <div className={classes.next} aria-live="polite">
      {isKept ? null : <p>{capital(ruleWords(rule, dueOn, afterDoneDays))}</p>}
      {rule === null ? (
        <p>{t('repeat.firstOn', { day: words.short(dueOn) })}</p>
      ) : dates.length === 0 ? (
        <p>{t('repeat.noMore')}</p>
      ) : (
        <>
          <p>{t('repeat.next')}</p>
          <ol>
            {dates.map((date) => (
              <li key={date}>
                <time dateTime={date}>{words.short(date)}</time>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function previewOf(values: RepeatValues, dueOn: string, today: string) {
  if (repeatProblem(values) !== null) return null;
  try {
    const { rule, afterDoneDays } = storedRepeat(values);
    const from = dueOn < today ? today : dueOn;
    return { rule, afterDoneDays, dates: rule === null ? [] : nextDates(rule, dueOn, from, SHOWN) };
  } catch (error) {
    // A rule that cannot be reckoned has no days to show; what it is stands above.
    if (error instanceof LonghandError) return null;
    throw error;
  }
}
