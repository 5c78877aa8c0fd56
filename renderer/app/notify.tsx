import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from './errorText.ts';
import { shownErrors } from './shownErrors.ts';

export interface Notify {
  /** A short word that something was done. */
  readonly notify: (message: string) => void;
  /** An error: stays until it is closed. */
  readonly notifyError: (error: unknown) => void;
}

/** Notices at the window's edge. */
export function useNotify(): Notify {
  const { t } = useTranslation('app');
  const { t: words } = useTranslation('errors');
  return useMemo(
    () => ({
      notify: (message) => {
        notifications.show({ message, color: 'ink', role: 'status', closeButtonProps: { 'aria-label': t('close') } });
      },
      notifyError: (error) => {
        console.error(error);
        shownErrors.tell(error);
        const { title, detail, whatToDo } = errorText(error, words);
        notifications.show({
          title,
          color: 'seal',
          autoClose: false,
          role: 'alert',
          closeButtonProps: { 'aria-label': t('close') },
          message: (
            <>
              <Text size="sm">{detail}</Text>
              <Text size="sm">{whatToDo}</Text>
            </>
          ),
        });
      },
    }),
    [t, words],
  );
}
