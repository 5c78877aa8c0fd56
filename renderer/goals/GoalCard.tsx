import { ActionIcon, Button, Menu, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconDots,
  IconHelpCircle,
  IconListNumbers,
  IconPencil,
  IconPencilPlus,
  IconTrash,
  IconWalk,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '#shared/goals/goal.ts';
import { useFormat } from '../app/format.ts';
import { GoalBar } from './GoalBar.tsx';
import classes from './GoalCard.module.css';
import { standingOf, type GoalStanding } from './goalStanding.ts';
import { GoalValuesChart } from './GoalValuesChart.tsx';
import { useGoalWords } from './useGoalWords.ts';

const STANDING_ICONS = {
  unmeasured: IconHelpCircle,
  kept: IconCircleCheck,
  reached: IconCircleCheck,
  onTheWay: IconWalk,
  behind: IconAlertTriangle,
  missed: IconCircleX,
} as const satisfies Record<GoalStanding, unknown>;

interface GoalCardProps {
  readonly goal: Goal;
  readonly today: string;
  readonly onEdit: () => void;
  readonly onNumbers: () => void;
  readonly onRemove: () => void;
}

/** A goal: how it stands, drawn and in words, and of an own one the numbers written down. */
export function GoalCard({ goal, today, onEdit, onNumbers, onRemove }: GoalCardProps) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const format = useFormat();
  const titleId = useId();
  const standing = standingOf(goal, today);
  const Icon = STANDING_ICONS[standing];
  const isManual = goal.measure === 'manual';
  return (
    <li className={classes.card} aria-labelledby={titleId}>
      <div className={classes.head}>
        <div className={classes.names}>
          <Title order={2} size="h4" id={titleId}>
            {words.name(goal)}
          </Title>
          <Text size="sm" c="dimmed">
            <time dateTime={goal.dueOn}>{t('due', { day: format.date(goal.dueOn) })}</time>
            {isManual ? null : ` · ${t(`measure.${goal.measure}.sentence`)}`}
          </Text>
        </div>
        <span className={classes.standing} data-standing={standing}>
          <Icon size="1.125rem" aria-hidden />
          {t(`standing.${standing}`)}
        </span>
        <GoalMenu {...{ goal, onEdit, onNumbers, onRemove }} />
      </div>
      <GoalBar goal={goal} standing={standing} />
      <div className={classes.foot}>
        <Text size="sm">{words.sentence(goal, standing)}</Text>
        {isManual ? (
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPencilPlus size="1.125rem" aria-hidden />}
            onClick={onNumbers}
          >
            {t('record')}
          </Button>
        ) : null}
      </div>
      {goal.values.length < 2 ? null : <GoalValuesChart goal={goal} />}
    </li>
  );
}

function GoalMenu({ goal, onEdit, onNumbers, onRemove }: Omit<GoalCardProps, 'today'>) {
  const { t } = useTranslation('goals');
  const words = useGoalWords();
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  const name = words.name(goal);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more', { name })}>
          <IconDots size="1.125rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {t('edit')}
        </Menu.Item>
        {goal.measure === 'manual' ? (
          <Menu.Item leftSection={<IconListNumbers {...icon} />} onClick={onNumbers}>
            {t('numbers', { name })}
          </Menu.Item>
        ) : null}
        <Menu.Item color="seal" leftSection={<IconTrash {...icon} />} onClick={onRemove}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
