import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFilter } from '#shared/contacts/contact.ts';
import { MOST_IDS } from '#shared/contacts/mostIds.ts';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useNotify } from '../app/notify.tsx';
import { selectedIds, type Selection } from './selection.ts';

/** Turns a selection into ids, also those of rows that were never shown; null when it cannot, which was then said. */
export function useSelectedIds() {
  const { t } = useTranslation('contacts');
  const { notify, notifyError } = useNotify();
  const format = useFormat();
  const [isGathering, setIsGathering] = useState(false);
  const gather = async (selection: Selection, filter: ContactFilter): Promise<number[] | null> => {
    setIsGathering(true);
    try {
      const all = selection.kind === 'some' ? null : await dataClient.contacts.ids({ filter });
      const ids = selectedIds(selection, all?.ids ?? []);
      if (all?.isCut !== true && ids.length <= MOST_IDS) return ids;
      notify(t('bulk.tooMany', { limit: format.number(MOST_IDS) }));
      return null;
    } catch (error) {
      notifyError(error);
      return null;
    } finally {
      setIsGathering(false);
    }
  };
  return { isGathering, gather };
}
