import { Button, ScrollArea, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '#shared/backups/backups.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import classes from './BackupList.module.css';
import { BackupRowMenu } from './BackupRowMenu.tsx';
import { useCopyOut } from './useCopyOut.tsx';
import { useRestore } from './useRestore.tsx';

const SHOWN_AT_FIRST = 10;

interface BackupListProps {
  readonly limit?: number;
  /** Where a backup is the way out, the newest one is offered first. */
  readonly isWayOut?: boolean;
}

/** The checked copies, newest first, each to be restored or saved elsewhere. */
export function BackupList({ limit = SHOWN_AT_FIRST, isWayOut = false }: BackupListProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const backups = useQuery(data.backups.list.queryOptions({ input: {} }));
  const [showsAll, setShowsAll] = useState(false);
  const { restore, dialog } = useRestore();
  const { copyOut, copyOutProtected, copying, dialog: passphrase } = useCopyOut();

  if (backups.error !== null) return <ErrorNotice error={backups.error} onRetry={() => void backups.refetch()} />;
  if (backups.data === undefined) return null;
  const all = backups.data.items;
  if (all.length === 0) return <Text c="dimmed">{t('backup.none')}</Text>;
  const shown = showsAll ? all : all.slice(0, limit);

  const row = (backup: Backup) => {
    const at = format.dateTime(backup.at);
    return (
      <Table.Tr key={backup.name}>
        <Table.Td>
          <time dateTime={backup.at}>{at}</time>
        </Table.Td>
        <Table.Td>{t(`backup.reason.${backup.reason}`)}</Table.Td>
        <Table.Td ta="right">{backup.contactCount === null ? '' : format.number(backup.contactCount)}</Table.Td>
        <Table.Td ta="right">{format.bytes(backup.byteSize)}</Table.Td>
        <Table.Td>
          <div className={classes['actions']}>
            <Button
              size="compact-sm"
              variant={isWayOut && backup === all[0] ? 'filled' : 'light'}
              aria-label={t('backup.restoreOf', { at })}
              onClick={() => void restore(backup)}
            >
              {t('backup.restore')}
            </Button>
            <BackupRowMenu
              at={at}
              isCopying={copying === backup.name}
              disabled={copying !== null}
              onCopyOut={() => void copyOut(backup)}
              onCopyOutProtected={() => copyOutProtected(backup)}
            />
          </div>
        </Table.Td>
      </Table.Tr>
    );
  };

  return (
    <>
      <ScrollArea type="auto">
        <Table verticalSpacing="xs" className={classes['table'] ?? ''}>
          <Table.Caption className={classes['caption'] ?? ''}>{t('backup.title')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('backup.at')}</Table.Th>
              <Table.Th>{t('backup.why')}</Table.Th>
              <Table.Th ta="right">{t('backup.contacts')}</Table.Th>
              <Table.Th ta="right">{t('backup.size')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{shown.map(row)}</Table.Tbody>
        </Table>
      </ScrollArea>
      {all.length > shown.length && (
        <Button variant="subtle" onClick={() => setShowsAll(true)}>
          {t('backup.showAll', { count: all.length })}
        </Button>
      )}
      {dialog}
      {passphrase}
    </>
  );
}
