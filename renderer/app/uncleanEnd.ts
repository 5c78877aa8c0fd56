import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Said once, however often the status is read. */
let wasSaid = false;

/** Says once that the last run ended without closing, and that the file was found well. */
export function useUncleanEndNotice(endedUncleanly: boolean): void {
  const { t } = useTranslation('app');
  useEffect(() => {
    if (!endedUncleanly || wasSaid) return;
    wasSaid = true;
    notifications.show({
      id: 'longhand-unclean-end',
      color: 'lamp',
      title: t('uncleanEnd.title'),
      message: t('uncleanEnd.detail'),
      autoClose: 12_000,
      role: 'status',
      closeButtonProps: { 'aria-label': t('close') },
    });
  }, [endedUncleanly, t]);
}
