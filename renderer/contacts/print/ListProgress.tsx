import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

interface ListProgressProps {
  /** Customers read so far, and how many there are; null while that is not known. */
  readonly read: number;
  readonly total: number | null;
  /** Which document is being laid out, once all are read; else null. */
  readonly document: { readonly number: number; readonly of: number } | null;
}

/** How far a list on its way to paper is. How long Chromium takes for the pages of a document nobody knows. */
export function ListProgress({ read, total, document }: ListProgressProps) {
  const { t } = useTranslation('contacts');
  const { t: tasks } = useTranslation('tasks');
  const format = useFormat();
  const isReading = document === null;
  const words = isReading
    ? t('paper.gathering')
    : document.of === 1
      ? t('paper.laidOut')
      : t('paper.laidOutPart', { part: document.number, parts: document.of });
  const share = isReading ? (total === null || total === 0 ? 1 : read / total) : document.number / document.of;
  const counts =
    total === null
      ? tasks('count.contacts', { done: format.number(read) })
      : tasks('countOf.contacts', { done: format.number(read), total: format.number(total) });
  return (
    <div>
      <Text size="sm" aria-live="polite">
        {words}
      </Text>
      <Progress
        mt={4}
        size="lg"
        value={Math.min(1, share) * 100}
        striped={!isReading}
        animated={!isReading}
        aria-label={words}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {isReading ? counts : '\u00a0'}
      </Text>
    </div>
  );
}
