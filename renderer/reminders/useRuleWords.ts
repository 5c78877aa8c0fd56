import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { ruleInWords } from './ruleWords.ts';
import { useDayWords } from '../days/useDayWords.ts';

/**
 * How a reminder repeats, in words of the language spoken now; empty where it does not.
 * `start` is the first day of the series.
 */
export type RuleWords = (rule: string | null, start: string, afterDoneDays?: number | null) => string;

/** Puts rules into words. */
export function useRuleWords(): RuleWords {
  const { t } = useTranslation('reminders');
  const days = useDayWords();
  const format = useFormat();
  return useMemo(
    () =>
      (rule, start, afterDoneDays = null) =>
        ruleInWords({ t, days, date: format.date }, rule, start, afterDoneDays),
    [t, days, format],
  );
}
