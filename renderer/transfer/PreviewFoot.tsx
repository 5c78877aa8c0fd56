import { Button, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PreviewFoot.module.css';

interface PreviewFootProps {
  /** On the button that imports. */
  readonly start: string;
  /** Nothing would come in. */
  readonly isNothing: boolean;
  /** The file is being looked through once more. */
  readonly isReading?: boolean;
  readonly onImport: () => void;
  readonly onClose: () => void;
}

/** The foot of every preview, in sight however long it is. */
export function PreviewFoot({ start, isNothing, isReading = false, onImport, onClose }: PreviewFootProps) {
  const { t } = useTranslation('transfer');
  return (
    <Group justify="flex-end" className={classes['foot'] ?? ''}>
      <Text size="sm" c="dimmed" component="output">
        {isReading ? t('sheet.rereading') : ''}
      </Text>
      {isReading ? <Loader size="xs" aria-hidden="true" /> : null}
      <Button variant="default" onClick={onClose}>
        {t('import.cancel')}
      </Button>
      <Button data-autofocus disabled={isNothing || isReading} onClick={onImport}>
        {isNothing ? t('import.startNone') : start}
      </Button>
    </Group>
  );
}
