import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBulkChange, ContactBulkResult, ContactFilter } from '#shared/contacts/contact.ts';
import { dataClient } from '../../api/api.ts';
import type { TaskState } from '../../api/followTask.ts';
import { useTask } from '../../api/useTask.ts';
import { useNotify } from '../../app/notify.tsx';
import { useUndo } from '../../app/undo.tsx';
import { useBulkWords } from './useBulkWords.ts';

/** From so many on the work is shown, with a way to stop it. */
const SHOWN_ABOVE = 500;

/** A change of many contacts at once. */
export interface BulkRequest {
  readonly filter: ContactFilter;
  /** How many the filter lets through. */
  readonly count: number;
  readonly change: ContactBulkChange;
}

export interface Bulk {
  readonly state: TaskState<ContactBulkResult>;
  /** What is being done, where it is much enough to be shown; else null. */
  readonly shown: ContactBulkChange['type'] | null;
  readonly isBusy: boolean;
  /** Does it and tells what was done, with a button that takes it back. Answers whether it was done. */
  readonly run: (request: BulkRequest) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Changes all contacts of a selection in one step. */
export function useBulk(): Bulk {
  const { t } = useTranslation('contacts');
  const words = useBulkWords();
  const { announce } = useUndo();
  const { notify, notifyError } = useNotify();
  const task = useTask<ContactBulkResult>();
  const [shown, setShown] = useState<Bulk['shown']>(null);
  const run = async ({ filter, count, change }: BulkRequest): Promise<boolean> => {
    setShown(count > SHOWN_ABOVE ? change.type : null);
    const end = await task.start(() => dataClient.contacts.bulk({ filter, change }));
    setShown(null);
    if (end.phase === 'done') {
      announce({ message: words(change, end.result), batchId: end.result.batchId });
      return true;
    }
    if (end.phase === 'cancelled') notify(t('bulk.stopped'));
    else if (end.phase === 'failed') notifyError(end.error);
    return false;
  };
  return { state: task.state, shown, isBusy: task.state.phase === 'running', run, cancel: task.cancel };
}
