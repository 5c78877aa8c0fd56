import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Only the first word about it counts: what happens while the window is open is told on the spot. */
let wasConsidered = false;

/** Says once that the last run ended without closing, and that the file was found well. */
export function useUncleanEndNotice(endedUncleanly: boolean): void {
  const { t } = useTranslation('app');
  useEffect(() => {
    const isNews = endedUncleanly && !wasConsidered;
    wasConsidered = true;
    if (!isNews) return;
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
