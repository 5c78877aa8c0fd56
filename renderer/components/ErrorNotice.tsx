import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../app/errorText.ts';
import { useShownError } from '../app/shownErrors.ts';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** Tries again; left out where trying again makes no sense. */
  readonly onRetry?: (() => void) | undefined;
}

/** An error in place: what happened, what became of the data, what to do. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation('errors');
  useShownError(error);
  const text = errorText(error, t);
  return (
    <Alert role="alert" color="seal" variant="light" icon={<IconAlertCircle aria-hidden />} title={text.title}>
      <Text size="sm">{text.detail}</Text>
      <Group justify="space-between" align="end" mt={4}>
        <Text size="sm">{text.whatToDo}</Text>
        {onRetry !== undefined && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
