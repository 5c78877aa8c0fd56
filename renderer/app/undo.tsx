import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoResult } from '#shared/history/history.ts';
import { dataClient } from '../api/api.ts';
import type { RunTask } from '../api/followTask.ts';
import { useBatchWords } from '../history/batchWords.ts';
import { errorCode } from './errorText.ts';
import { longTasks } from './longTasks.ts';
import { useNotify } from './notify.tsx';

/** What was done, for a moment, with a button that takes it back. */
export interface Announcement {
  readonly message: string;
  /** The batch to take back; null or left out where there is none. */
  readonly batchId?: number | null | undefined;
  /** Something else that suggests itself now. */
  readonly also?: NoticeAction;
}

/** A button of a notice. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Undo {
  /** Takes back the last batch, or the one named; tells what was done, also when nothing could be. */
  readonly undo: (batchId?: number) => Promise<UndoResult | null>;
  readonly redo: () => Promise<UndoResult | null>;
  readonly announce: (announcement: Announcement) => void;
}

/** Long enough to read, to think again and to reach the button by keyboard. */
const SHOWN_FOR = 10_000;
/** One at a time: what was done before is in the history. */
const NOTICE = 'longhand-undo';

/** Undo, redo, and the notices that offer them. */
export function useUndo(): Undo {
  const { t } = useTranslation('app');
  const { notifyError } = useNotify();
  const batchWords = useBatchWords();

  return useMemo(() => {
    const show = (message: string, kept: readonly string[], actions: readonly NoticeAction[]): void => {
      notifications.hide(NOTICE);
      notifications.show({
        id: NOTICE,
        color: 'ink',
        autoClose: kept.length > 0 ? false : SHOWN_FOR,
        closeButtonProps: { 'aria-label': t('close') },
        role: 'status',
        message: <Notice message={message} kept={kept} actions={actions} />,
      });
    };

    const step = async (run: RunTask<UndoResult>, isUndo: boolean): Promise<UndoResult | null> => {
      notifications.hide(NOTICE);
      const end = await longTasks.run(isUndo ? t('undo.undoing') : t('undo.redoing'), run);
      if (end.phase === 'done') {
        const { result } = end;
        const what = batchWords(result.label, result.params);
        show(
          isUndo ? t('undo.undone', { what }) : t('undo.redone', { what }),
          keptInWords(result),
          isUndo
            ? [{ label: t('undo.redo'), run: () => void redo() }]
            : [{ label: t('undo.undo'), run: () => void undo() }],
        );
        return result;
      }
      const code = end.phase === 'failed' ? errorCode(end.error) : null;
      if (end.phase === 'cancelled') show(t('undo.stopped'), [], []);
      else if (code === 'NOTHING_TO_UNDO') show(t('undo.nothingToUndo'), [], []);
      else if (code === 'NOTHING_TO_REDO') show(t('undo.nothingToRedo'), [], []);
      else notifyError(end.error);
      return null;
    };

    const keptInWords = ({ kept, keptCount }: UndoResult): readonly string[] => {
      if (keptCount === 0) return [];
      const count = (reason: string): number => kept.filter((row) => row.reason === reason).length;
      const [edited, used] = [count('editedLater'), count('stillUsed')];
      const [taken, gone] = [count('taken'), count('gone')];
      const more = keptCount - kept.length;
      return [
        ...(edited > 0 ? [t('undo.keptEditedLater', { count: edited })] : []),
        ...(used > 0 ? [t('undo.keptStillUsed', { count: used })] : []),
        ...(taken > 0 ? [t('undo.keptTaken', { count: taken })] : []),
        ...(gone > 0 ? [t('undo.keptGone', { count: gone })] : []),
        ...(more > 0 ? [t('undo.keptMore', { count: more })] : []),
      ];
    };

    const undo = (batchId?: number): Promise<UndoResult | null> =>
      step(() => dataClient.history.undoTask(batchId === undefined ? {} : { batchId }), true);
    const redo = (): Promise<UndoResult | null> => step(() => dataClient.history.redoTask({}), false);
    const announce = ({ message, batchId, also }: Announcement): void =>
      show(
        message,
        [],
        [
          ...(also === undefined ? [] : [closing(also)]),
          ...(batchId === null || batchId === undefined
            ? []
            : [{ label: t('undo.undo'), run: () => void undo(batchId) }]),
        ],
      );

    return { undo, redo, announce };
  }, [t, batchWords, notifyError]);
}

interface NoticeProps {
  readonly message: string;
  readonly kept: readonly string[];
  readonly actions: readonly NoticeAction[];
}

/** The notice goes once it is answered. */
function closing({ label, run }: NoticeAction): NoticeAction {
  return {
    label,
    run: () => {
      notifications.hide(NOTICE);
      run();
    },
  };
}

function Notice({ message, kept, actions }: NoticeProps) {
  return (
    <Group justify="space-between" wrap={actions.length > 1 ? 'wrap' : 'nowrap'} gap="xs" align="start">
      <Stack gap={4}>
        <Text size="sm">{message}</Text>
        {kept.map((line) => (
          <Text key={line} size="sm" c="dimmed">
            {line}
          </Text>
        ))}
      </Stack>
      <Group gap="xs" flex="none" ms="auto">
        {actions.map(({ label, run }) => (
          <Button key={label} size="compact-sm" variant="light" onClick={run}>
            {label}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
