import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Contact, ContactPatch } from '#shared/contacts/contact.ts';
import { data, dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useUndo } from '../app/undo.tsx';
import { askAboutConflict } from './conflictRequests.ts';
import { lastBatch } from '../app/lastBatch.ts';
import { saveContact } from './saveContact.ts';

const client = {
  update: dataClient.contacts.update,
  get: dataClient.contacts.get,
  ask: askAboutConflict,
};

/** Saves fields of a contact and says so, with Undo. Answers whether editing is over. */
export function useSaveContact(): (base: Contact, patch: ContactPatch, message: string) => Promise<boolean> {
  const { announce } = useUndo();
  const { notifyError } = useNotify();
  const queryClient = useQueryClient();
  return useCallback(
    async (base, patch, message) => {
      try {
        const saved = await saveContact(client, base, patch);
        if (saved.kind === 'editing') return false;
        const key = data.contacts.get.queryKey({ input: { id: base.id } });
        queryClient.setQueryData(key, (card) => (card === undefined ? card : { ...card, ...saved.contact }));
        if (saved.kind === 'saved') announce({ message, batchId: await lastBatch('contactUpdated') });
        return true;
      } catch (error) {
        notifyError(error);
        return false;
      }
    },
    [announce, notifyError, queryClient],
  );
}
