import { Overlay, Paper, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FileDropTarget.module.css';
import { isArchiveName } from '#shared/transfer/archiveName.rules.ts';
import { moveIn } from '../moving/movingRequests.ts';
import { isBackupFileName, restoreFrom } from '../settings/restoreRequests.ts';
import { handOver } from './droppedFile.ts';
import { useNotify } from './notify.tsx';
import { go, places, usePlace } from './routes.ts';

/** Lets a file be dropped anywhere on the window. Places that take drops themselves (a photo) stop the event. */
export function FileDropTarget() {
  const { t } = useTranslation('app');
  const [isOver, setIsOver] = useState(false);
  const [place] = usePlace();
  const { notify } = useNotify();

  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      depth += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent): void => {
      if (carriesFile(event)) event.preventDefault();
    };
    const end = (): void => {
      depth = 0;
      setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      end();
      if (!carriesFile(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = event.dataTransfer?.files;
      const file = files?.[0];
      if (file === undefined) return;
      if ((files?.length ?? 0) > 1) notify(t('drop.oneAtATime', { name: file.name }));
      if (isBackupFileName(file.name)) {
        restoreFrom(file);
        return;
      }
      if (isArchiveName(file.name)) {
        moveIn(file);
        return;
      }
      if (!/^\/(customers|desk|reminders|money\/sales|money$)/.test(place)) go(places.customers);
      handOver(file);
    };
    // The end is heard even where a place of its own took the drop.
    window.addEventListener('drop', end, { capture: true });
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('drop', end, { capture: true });
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [place, notify, t]);

  if (!isOver) return null;
  return (
    <Overlay
      fixed
      zIndex={500}
      color="var(--longhand-scrim)"
      backgroundOpacity={1}
      className={classes['overlay'] ?? ''}
    >
      <Paper className={classes['sheet'] ?? ''} radius="lg">
        <IconFileImport size={40} aria-hidden />
        <Text fw={600}>{t('drop.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('drop.detail')}
        </Text>
      </Paper>
    </Overlay>
  );
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
