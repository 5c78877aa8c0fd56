import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoResult } from '#shared/history/history.ts';
import { dataClient } from '../api/api.ts';
import { useBatchWords } from '../history/batchWords.ts';
import { errorCode } from './errorText.ts';
import { useNotify } from './notify.tsx';

/** What was done, for a moment, with a button that takes it back. */
export interface Announcement {
  readonly message: string;
  /** The batch to take back; null or left out where there is none. */
  readonly batchId?: number | null | undefined;
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
    const show = (
      message: string,
      kept: readonly string[],
      action: { label: string; run: () => void } | null,
    ): void => {
      notifications.hide(NOTICE);
      notifications.show({
        id: NOTICE,
        color: 'ink',
        autoClose: kept.length > 0 ? false : SHOWN_FOR,
        closeButtonProps: { 'aria-label': t('close') },
        role: 'status',
        message: <Notice message={message} kept={kept} action={action} />,
      });
    };

    const step = async (run: () => Promise<UndoResult>, isUndo: boolean): Promise<UndoResult | null> => {
      try {
        const result = await run();
        const what = batchWords(result.label, result.params);
        show(
          isUndo ? t('undo.undone', { what }) : t('undo.redone', { what }),
          keptInWords(result),
          isUndo
            ? { label: t('undo.redo'), run: () => void redo() }
            : { label: t('undo.undo'), run: () => void undo() },
        );
        return result;
      } catch (error) {
        const code = errorCode(error);
        if (code === 'NOTHING_TO_UNDO') show(t('undo.nothingToUndo'), [], null);
        else if (code === 'NOTHING_TO_REDO') show(t('undo.nothingToRedo'), [], null);
        else notifyError(error);
        return null;
      }
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
      step(() => dataClient.history.undo(batchId === undefined ? {} : { batchId }), true);
    const redo = (): Promise<UndoResult | null> => step(() => dataClient.history.redo({}), false);
    const announce = ({ message, batchId }: Announcement): void =>
      show(
        message,
        [],
        batchId === null || batchId === undefined ? null : { label: t('undo.undo'), run: () => void undo(batchId) },
      );

    return { undo, redo, announce };
  }, [t, batchWords, notifyError]);
}

interface NoticeProps {
  readonly message: string;
  readonly kept: readonly string[];
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

function Notice({ message, kept, action }: NoticeProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" align="start">
      <Stack gap={4}>
        <Text size="sm">{message}</Text>
        {kept.map((line) => (
          <Text key={line} size="sm" c="dimmed">
            {line}
          </Text>
        ))}
      </Stack>
      {action !== null && (
        <Button size="compact-sm" variant="light" onClick={action.run} flex="none">
          {action.label}
        </Button>
      )}
    </Group>
  );
}
