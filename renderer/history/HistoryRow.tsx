import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#shared/history/history.ts';
import { useFormat } from '../app/format.ts';
import { useBatchWords } from './batchWords.ts';
import classes from './HistoryRow.module.css';

interface HistoryRowProps {
  readonly batch: Batch;
  readonly onUndo: () => void;
}

/** One change. What was taken back says so; it comes back by undoing the undo. */
export function HistoryRow({ batch, onUndo }: HistoryRowProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const batchWords = useBatchWords();
  const what = batchWords(batch.label, batch.params);
  const isUndone = batch.undoneByBatchId !== null;
  const when = format.dateTime(batch.at);
  return (
    <li className={classes['row']}>
      <div className={classes['what']}>
        <Text {...(isUndone ? { td: 'line-through', c: 'dimmed' } : {})}>{what}</Text>
        <Text size="sm" c="dimmed">
          {batch.staff === null ? null : <>{batch.staff.name} · </>}
          <time dateTime={batch.at}>{when}</time>
        </Text>
      </div>
      {isUndone ? (
        <Text size="sm" c="dimmed">
          {t('takenBack')}
        </Text>
      ) : (
        <Button size="compact-sm" variant="subtle" onClick={onUndo} aria-label={t('undoThis', { what, when })}>
          {t('undo')}
        </Button>
      )}
    </li>
  );
}
