import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/contacts/contact.ts';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { go, places } from '../app/routes.ts';
import { useUndo } from '../app/undo.tsx';
import { type ContactFormValues, draftOf, patchOf } from './formValues.ts';
import { lastBatch } from '../app/lastBatch.ts';
import { useSaveContact } from './useSaveContact.ts';

/** Writes what the form holds: a new customer, or what was changed of one. Closes the form when it is done. */
export function useSubmitContact(
  base: Contact | null,
  today: string,
  onDone: () => void,
): (values: ContactFormValues) => Promise<void> {
  const { t } = useTranslation('contacts');
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const save = useSaveContact();
  return async (values) => {
    if (base !== null) {
      const isDone = await save(base, patchOf(values, base, today), t('done.saved', { name: base.displayName }));
      if (isDone) onDone();
      return;
    }
    try {
      const created = await dataClient.contacts.create(draftOf(values));
      onDone();
      go(places.customer(created.id));
      announce({
        message: t('done.created', { name: created.displayName }),
        batchId: await lastBatch('contactCreated'),
      });
    } catch (error) {
      notifyError(error);
    }
  };
}
