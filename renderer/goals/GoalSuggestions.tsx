import { Button, Text, Title } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#shared/goals/goal.ts';
import { isToKeep } from '#shared/goals/goals.rules.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import classes from './GoalSuggestions.module.css';
import { draftOf, suggestedDay, suggestGoals, type GoalSuggestion } from './goalSuggestions.ts';
import { useGoalActions } from './useGoalActions.ts';
import { useGoalWords } from './useGoalWords.ts';
import { useMeasuredNow } from './useMeasuredNow.ts';

/** One or two goals that suggest themselves from what is measured now; one click sets one. */
export function GoalSuggestions({ goals }: { readonly goals: readonly Goal[] }) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const format = useFormat();
  const today = useToday();
  const day = format.date(suggestedDay(today));
  const titleId = useId();
  const { now } = useMeasuredNow();
  const { create } = useGoalActions();
  const [busy, setBusy] = useState<string | null>(null);
  const suggestions =
    now === undefined
      ? []
      : suggestGoals(
          now,
          goals.map(({ measure }) => measure),
        );
  if (suggestions.length === 0) return null;
  const set = async (suggestion: GoalSuggestion) => {
    setBusy(suggestion.measure);
    await create(draftOf(suggestion, today));
    setBusy(null);
  };
  return (
    <section className={classes.suggestions} aria-labelledby={titleId}>
      <Title order={2} size="h4" id={titleId}>
        {goals.length === 0 ? t('suggest.title') : t('suggest.titleMore')}
      </Title>
      <ul className={classes.list}>
        {suggestions.map((suggestion) => {
          const { measure, baseline, target } = suggestion;
          const name = t(`measure.${measure}.name`);
          const shown = (value: number) => words.value({ measure, unit: '' }, value);
          return (
            <li key={measure} className={classes.card}>
              <strong>{name}</strong>
              <Text size="sm" c="dimmed">
                {t(`measure.${measure}.sentence`)}
              </Text>
              <Text size="sm">
                {isToKeep(suggestion)
                  ? t('suggest.keep', { target: shown(target), day })
                  : t('suggest.fromTo', { baseline: shown(baseline), target: shown(target), day })}
              </Text>
              <Button
                className={classes.set ?? ''}
                variant="light"
                leftSection={<IconFlag size="1.125rem" aria-hidden />}
                aria-label={t('suggest.setFor', { name })}
                loading={busy === measure}
                disabled={busy !== null}
                onClick={() => void set(suggestion)}
              >
                {t('suggest.set')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
