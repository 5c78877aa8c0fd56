import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shellClient } from '../api/api.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { useNotify } from './notify.tsx';
import { useWindowTitle } from './windowTitle.ts';

interface DataProcessGoneProps {
  readonly error?: unknown;
  readonly onRetry?: () => void;
}

/** The part that keeps the data does not answer: says that what was saved is safe, and what to do. */
export function DataProcessGone({ error, onRetry }: DataProcessGoneProps) {
  const { t } = useTranslation('app');
  const { notifyError } = useNotify();
  useWindowTitle(t('gone.title'));
  return (
    <Container component="main" size="sm" py="xl">
      <Stack>
        <Title order={1} size="h2">
          {t('gone.title')}
        </Title>
        <Text>{t('gone.detail')}</Text>
        <Text>{t('gone.whatToDo')}</Text>
        {error !== undefined && <ErrorNotice error={error} onRetry={onRetry} />}
        <Group>
          <Button variant="default" onClick={() => shellClient.showDataFolder({}).catch(notifyError)}>
            {t('showDataFolder')}
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}
