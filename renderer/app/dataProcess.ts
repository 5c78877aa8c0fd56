import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveUpOnData, shellClient } from '../api/api.ts';

const NOTICE = 'longhand-restarted';

/** Follows the data process: `gaveUp` means that it could not be started again. A restart is told in a notice. */
export function useDataProcess(): 'running' | 'gaveUp' {
  const [state, setState] = useState<'running' | 'gaveUp'>('running');
  const { t } = useTranslation('app');

  useEffect(() => {
    const stopped = new AbortController();
    const follow = async (): Promise<void> => {
      try {
        for await (const event of await shellClient.dataProcess({}, { signal: stopped.signal })) {
          if (event.state === 'gaveUp') {
            notifications.hide(NOTICE);
            giveUpOnData();
          }
          setState(event.state === 'gaveUp' ? 'gaveUp' : 'running');
          if (event.state === 'restarted') {
            notifications.show({
              id: NOTICE,
              color: 'lamp',
              title: t('restarted.title'),
              message: t('restarted.detail'),
              autoClose: false,
              role: 'status',
              closeButtonProps: { 'aria-label': t('close') },
            });
          }
        }
      } catch (error) {
        if (!stopped.signal.aborted) console.warn('The state of the data process is no longer told.', error);
      }
    };
    void follow();
    return () => stopped.abort();
  }, [t]);

  return state;
}
