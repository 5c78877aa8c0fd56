import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copies } from '#shared/backups/backups.ts';
import { data } from '../api/api.ts';

const REMEMBERED = 'longhand-overdue-copies-told';

/** Milliseconds. Not while the first screen is made: a week can wait for it. */
const ASKED_AFTER = 3000;

/** Whether this is told for the first time: once for each copy that others should have followed. */
export function isNewlyOverdue({ isOverdue, folder, lastAt }: Copies): boolean {
  if (!isOverdue) return false;
  const told = JSON.stringify([folder, lastAt]);
  if (window.localStorage.getItem(REMEMBERED) === told) return false;
  window.localStorage.setItem(REMEMBERED, told);
  return true;
}

/** Says, once, that backups were not copied to the second folder for more than a week. */
export function useOverdueCopiesNotice(): void {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation('app');
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsAsked(true), ASKED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const status = useQuery(data.backups.status.queryOptions({ input: {}, enabled: isAsked }));
  const copies = status.data?.copies ?? null;
  useEffect(() => {
    if (copies === null || !isNewlyOverdue(copies)) return;
    notifications.show({
      id: 'longhand-overdue-copies',
      color: 'lamp',
      title: t('copies.overdueTitle'),
      message: t('copies.overdueDetail'),
      autoClose: 12_000,
      role: 'status',
      closeButtonProps: { 'aria-label': app('close') },
    });
  }, [copies, t, app]);
}
