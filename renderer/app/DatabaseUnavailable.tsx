import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DatabaseProblem } from '#shared/errors.ts';
import { shellClient } from '../api/api.ts';
import { BackupList } from '../settings/BackupList.tsx';
import { DamagedWays } from './DamagedWays.tsx';
import classes from './DatabaseUnavailable.module.css';
import { useNotify } from './notify.tsx';
import { useWindowTitle } from './windowTitle.ts';

interface DatabaseUnavailableProps {
  readonly problem: DatabaseProblem;
  readonly file: string;
  readonly onRetry: () => void;
}

/** Of these a backup is a way out; the others pass by themselves or by the person's own hand. */
const BACKUP_HELPS: ReadonlySet<DatabaseProblem> = new Set(['damaged', 'foreign', 'unreadable', 'newer']);

/** The database could not be opened: why, that nothing was touched, and the ways on. */
export function DatabaseUnavailable({ problem, file, onRetry }: DatabaseUnavailableProps) {
  const { t } = useTranslation(['app', 'errors']);
  const { notifyError } = useNotify();
  const title = t(`errors:DATABASE_UNAVAILABLE.${problem}.title`);
  const backupHelps = BACKUP_HELPS.has(problem);
  useWindowTitle(title);
  return (
    <main className={classes['page']}>
      <Container size="md" py="xl">
        <Stack gap="lg">
          <Title order={1} size="h2">
            {title}
          </Title>
          <Stack gap="xs">
            <Text>{t(`errors:DATABASE_UNAVAILABLE.${problem}.detail`, { file })}</Text>
            <Text>{t(`errors:DATABASE_UNAVAILABLE.${problem}.whatToDo`, { file })}</Text>
          </Stack>
          <Group>
            <Button variant={backupHelps ? 'default' : 'filled'} onClick={onRetry}>
              {t('errors:tryAgain')}
            </Button>
            <Button variant="default" onClick={() => shellClient.showDataFolder({}).catch(notifyError)}>
              {t('showDataFolder')}
            </Button>
          </Group>
          {problem === 'damaged' && <DamagedWays file={file} />}
          {backupHelps && (
            <section aria-label={problem === 'damaged' ? t('unavailable.allBackups') : t('unavailable.backups')}>
              <Title order={2} size="h4" mb="xs">
                {problem === 'damaged' ? t('unavailable.allBackups') : t('unavailable.backups')}
              </Title>
              <Text c="dimmed" size="sm" mb="md">
                {t('unavailable.backupsDetail')}
              </Text>
              <BackupList limit={5} isWayOut={problem !== 'damaged'} />
            </section>
          )}
        </Stack>
      </Container>
    </main>
  );
}
