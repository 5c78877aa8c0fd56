import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { shellClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';

/** Copies text as it is, and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const { t } = useTranslation('contacts');
  const { notify, notifyError } = useNotify();
  return useCallback(
    async (text) => {
      try {
        await shellClient.copyText({ text });
        notify(t('done.copied', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text }));
      } catch (error) {
        notifyError(error);
      }
    },
    [t, notify, notifyError],
  );
}
