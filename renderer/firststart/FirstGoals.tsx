import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../components/NumberField.tsx';
import { useFocusOnArrival } from '../components/useFocusOnArrival.ts';
import classes from './FirstGoals.module.css';
import { isTarget, MOST_PERCENT, type FirstGoal } from './firstGoals.ts';

interface FirstGoalsProps {
  readonly goals: readonly FirstGoal[];
  readonly onChange: (goals: readonly FirstGoal[]) => void;
  readonly onBack: () => void;
  readonly onSkip: () => void;
  readonly onDone: () => void;
}

/** What should be better in a year: two goals to take, to change or to leave. */
export function FirstGoals({ goals, onChange, onBack, onSkip, onDone }: FirstGoalsProps) {
  const { t } = useTranslation('firstStart');
  const focus = useFocusOnArrival();
  const [wasTried, setWasTried] = useState(false);
  const chosen = goals.filter(({ isChosen }) => isChosen);

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (chosen.every(isTarget)) onDone();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <ul className={classes.goals}>
          {goals.map((goal, index) => (
            <GoalLine
              key={goal.measure}
              goal={goal}
              wasTried={wasTried}
              {...(index === 0 ? { focus } : {})}
              onChange={(part) =>
                onChange(goals.map((one) => (one.measure === goal.measure ? { ...one, ...part } : one)))
              }
            />
          ))}
        </ul>
        <Group justify="space-between">
          <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {t('goals.back')}
          </Button>
          <Group>
            <Button size="md" variant="default" onClick={onSkip}>
              {t('goals.skip')}
            </Button>
            <Button size="md" type="submit" disabled={chosen.length === 0}>
              {t('goals.set')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

interface GoalLineProps {
  readonly goal: FirstGoal;
  readonly wasTried: boolean;
  readonly focus?: (element: HTMLElement | null) => void;
  readonly onChange: (part: Partial<FirstGoal>) => void;
}

function GoalLine({ goal, wasTried, focus, onChange }: GoalLineProps) {
  const { t } = useTranslation('firstStart');
  const { measure, isChosen, target } = goal;
  return (
    <li className={classes.goal} data-chosen={isChosen || undefined}>
      <Checkbox
        className={classes.words ?? ''}
        label={t(`goals.${measure}.title`)}
        description={t(`goals.${measure}.detail`)}
        checked={isChosen}
        {...(focus === undefined ? {} : { ref: focus })}
        onChange={(event) => onChange({ isChosen: event.currentTarget.checked })}
      />
      <NumberField
        className={classes.target ?? ''}
        label={t(`goals.${measure}.target`)}
        value={target}
        suffix="%"
        max={MOST_PERCENT[measure]}
        allowNegative={false}
        step={5}
        disabled={!isChosen}
        error={wasTried && isChosen && !isTarget(goal) ? t('goals.targetMissing') : undefined}
        onChange={(next) => onChange({ target: next })}
      />
    </li>
  );
}
