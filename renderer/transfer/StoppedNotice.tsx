import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface StoppedNoticeProps {
  readonly children: ReactNode;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** The end of an import that did not come about: why, and what to do next. */
export function StoppedNotice({ children, onAnother, onClose }: StoppedNoticeProps) {
  const { t } = useTranslation('transfer');
  return (
    <Stack>
      <Text component="div" aria-live="polite">
        {children}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('import.close')}
        </Button>
        <Button onClick={onAnother}>{t('import.tryAnother')}</Button>
      </Group>
    </Stack>
  );
}
