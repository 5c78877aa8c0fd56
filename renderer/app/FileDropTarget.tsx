import { Overlay, Paper, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FileDropTarget.module.css';
import { isArchiveName } from '#shared/transfer/archiveName.rules.ts';
import { moveIn } from '../moving/movingRequests.ts';
import { isBackupFileName, restoreFrom } from '../settings/restoreRequests.ts';
import { handOver } from './droppedFile.ts';
import { useNotify } from './notify.tsx';
import { go, places, usePlace } from './routes.ts';

/**
 * How long nothing is heard of a drag that has ended, milliseconds: one that goes on is told every 350 ms, give or take
 * 200 (HTML standard, drag-and-drop processing model). Where what it was over has gone, no page hears it leave.
 */
const GONE_AFTER = 1500;

/** Lets a file be dropped anywhere on the window. Places that take drops themselves (a photo) stop the event. */
export function FileDropTarget() {
  const { t } = useTranslation('app');
  const [isOver, setIsOver] = useState(false);
  const [place] = usePlace();
  const { notify } = useNotify();

  const take = useEffectEvent((event: DragEvent) => {
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
  });

  useEffect(() => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(silence);
      setIsOver(false);
    };
    const enter = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      setIsOver(true);
      clearTimeout(silence);
      silence = setTimeout(end, GONE_AFTER);
    };
    // Not counted against what was entered: what the file was over may go away, and then it is never left.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) end();
    };
    const over = (event: DragEvent): void => {
      if (carriesFile(event)) event.preventDefault();
      enter(event);
    };
    const drop = (event: DragEvent): void => take(event);
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
      clearTimeout(silence);
    };
  }, []);

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
