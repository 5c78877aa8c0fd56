import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { lastBatch } from '../app/lastBatch.ts';
import { scalePhoto } from './scalePhoto.ts';

/** Gives a contact another picture, scaled down, or none. */
export function useSetPhoto(): (id: number, file: File | null) => Promise<void> {
  const { t } = useTranslation('contacts');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  return async (id, file) => {
    try {
      const photo = file === null ? null : await scalePhoto(file);
      await dataClient.contacts.setPhoto({ id, photo });
      announce({
        message: t(photo === null ? 'done.photoRemoved' : 'done.photo'),
        batchId: await lastBatch('photoChanged'),
      });
    } catch (error) {
      notifyError(error);
    }
  };
}
