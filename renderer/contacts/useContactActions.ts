import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rhythm } from '#shared/touch/touch.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';

/** What can be done with one contact or many at once. Each answers whether it was done. */
export interface ContactActions {
  readonly remove: (ids: number[], name?: string) => Promise<boolean>;
  readonly restore: (ids: number[], name?: string) => Promise<boolean>;
  /** How often to be in touch; null for no rhythm. */
  readonly setRhythm: (ids: number[], rhythm: Rhythm | null) => Promise<boolean>;
}

/** Moves contacts to the bin and back and sets their rhythm, each with a notice that takes it back. */
export function useContactActions(): ContactActions {
  const { t } = useTranslation('contacts');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  return useMemo(() => {
    const attempt = async (
      act: () => Promise<{ readonly batchId: number; readonly count: number }>,
      words: (count: number) => string,
    ) => {
      try {
        const { batchId, count } = await act();
        announce({ message: words(count), batchId });
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    };
    return {
      remove: (ids, name) =>
        attempt(
          () => dataClient.contacts.remove({ ids }),
          (count) => (name === undefined ? t('done.removed', { count }) : t('done.removedOne', { name })),
        ),
      restore: (ids, name) =>
        attempt(
          () => dataClient.contacts.restore({ ids }),
          (count) => (name === undefined ? t('done.restored', { count }) : t('done.restoredOne', { name })),
        ),
      setRhythm: (ids, rhythm) =>
        attempt(
          () => dataClient.touch.set({ ids, rhythm }),
          (count) => t('done.rhythm', { count }),
        ),
    };
  }, [t, announce, notifyError]);
}
