import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GoalMeasure } from '#shared/goals/goal.ts';
import classes from './GoalDialog.module.css';
import { MEASURED, type MeasuredNow } from './goalSuggestions.ts';
import { useGoalWords } from './useGoalWords.ts';

const CHOICES = [...MEASURED, 'manual'] as const satisfies readonly GoalMeasure[];

interface MeasureChoiceProps {
  readonly value: GoalMeasure;
  readonly now: MeasuredNow | undefined;
  readonly onChange: (measure: GoalMeasure) => void;
}

/** What should be better: each measure with a sentence and what it is now. */
export function MeasureChoice({ value, now, onChange }: MeasureChoiceProps) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  return (
    <Radio.Group
      label={t('form.measure')}
      value={value}
      onChange={(chosen) => {
        const measure = GoalMeasure.safeParse(chosen);
        if (measure.success) onChange(measure.data);
      }}
    >
      <div className={classes.choices}>
        {CHOICES.map((measure) => {
          const current = measure === 'manual' ? undefined : now?.[measure];
          return (
            <Radio.Card key={measure} value={measure} className={classes.choice ?? ''}>
              <Radio.Indicator />
              <span className={classes.words}>
                <span className={classes.name}>{t(`measure.${measure}.name`)}</span>
                <Text component="span" size="sm" c="dimmed">
                  {t(`measure.${measure}.sentence`)}
                </Text>
                {current === undefined ? null : (
                  <Text component="span" size="sm">
                    {current === null
                      ? t('form.nowUnknown')
                      : t('form.now', { value: words.value({ measure, unit: '' }, current) })}
                  </Text>
                )}
              </span>
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
