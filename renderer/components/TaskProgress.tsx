import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PacedProgress, TaskState } from '../api/followTask.ts';
import { useFormat, type Format } from '../app/format.ts';

/** How much is done, 0-1, or null while that cannot be told. */
function fractionOf(progress: PacedProgress | null): number | null {
  if (progress === null || progress.total === null || progress.total === 0) return null;
  return Math.min(1, progress.done / progress.total);
}

/** Whether nothing of it is counted yet: "0 customers" would only puzzle. */
function isUncounted({ done, total }: PacedProgress): boolean {
  return done === 0 && total === null;
}

interface TaskProgressProps {
  readonly state: TaskState<unknown>;
  /** What is going on, for example "Importing customers". */
  readonly label: string;
  /** Left out where the work cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

/** A running task: bar, counts, rate, time left, and a way out. Shows nothing while none runs. */
export function TaskProgress({ state, label, onCancel }: TaskProgressProps) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  if (state.phase !== 'running') return null;
  const { progress, isCancelling } = state;
  const fraction = fractionOf(progress);
  const stage = progress === null ? t('starting') : t(`stage.${progress.stage}`);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="md">
        <Text fw={600}>{label}</Text>
        <Text size="sm" c="dimmed" aria-live="polite">
          {isCancelling ? t('cancelling') : stage}
        </Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section
          value={fraction === null ? 100 : fraction * 100}
          striped={fraction === null}
          animated={fraction === null}
          aria-label={label}
          {...(fraction === null ? { 'aria-valuenow': undefined } : {})}
          aria-valuetext={fraction === null ? stage : format.percent(fraction)}
        />
      </Progress.Root>
      <Group justify="space-between" gap="md" mih={36}>
        <Text size="sm" c="dimmed" component="div">
          {progress === null || isUncounted(progress) ? '\u00a0' : <Counts progress={progress} format={format} />}
        </Text>
        {onCancel !== undefined && (
          <Button size="xs" variant="default" onClick={onCancel} disabled={isCancelling}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Counts({ progress, format }: { readonly progress: PacedProgress; readonly format: Format }) {
  const { t } = useTranslation('tasks');
  const { unit, done, total, perSecond, secondsLeft } = progress;
  const inWords = (amount: number): string =>
    unit === 'bytes' ? format.bytes(amount) : format.number(Math.round(amount));
  const parts = [
    total === null
      ? t(`count.${unit}`, { done: inWords(done) })
      : t(`countOf.${unit}`, { done: inWords(done), total: inWords(total) }),
    unit !== 'steps' && perSecond !== null ? t('rate', { amount: inWords(perSecond) }) : null,
    secondsLeft === null ? null : t('left', { time: format.duration(secondsLeft) }),
  ];
  return <span>{parts.filter((part) => part !== null).join(' · ')}</span>;
}
