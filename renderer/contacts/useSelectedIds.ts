import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFilter } from '#shared/contacts/contact.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { gatherIds, MOST_IDS } from './gatherIds.ts';
import { PAGE_ROWS } from './pageChain.ts';
import { selectedCount, type Selection } from './selection.ts';

/** Turns a selection into ids, also those of rows that were never shown; tells how far it is. */
export function useSelectedIds() {
  const { t } = useTranslation('contacts');
  const { notify, notifyError } = useNotify();
  const format = useFormat();
  const [gathered, setGathered] = useState<number | null>(null);
  const gather = async (selection: Selection, filter: ContactFilter, total: number): Promise<number[] | null> => {
    if (selectedCount(selection, total) > MOST_IDS) {
      notify(t('bulk.tooMany', { limit: format.number(MOST_IDS) }));
      return null;
    }
    setGathered(0);
    try {
      return await gatherIds(selection, filter, readIds, setGathered);
    } catch (error) {
      notifyError(error);
      return null;
    } finally {
      setGathered(null);
    }
  };
  return { gathered, gather };
}

function readIds(cursor: string | null, filter: ContactFilter) {
  return dataClient.contacts.list({ limit: PAGE_ROWS, cursor, filter, sort: { by: 'createdAt' } });
}
