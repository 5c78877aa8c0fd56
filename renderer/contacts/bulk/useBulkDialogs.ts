import { useState } from 'react';
import type { ContactBulkChange, ContactFilter } from '#shared/contacts/contact.ts';
import type { Rhythm } from '#shared/touch/touch.ts';
import { type Bulk, useBulk } from './useBulk.ts';

/** Which customers, and how many they are. */
export interface BulkTarget {
  readonly filter: ContactFilter;
  readonly count: number;
}

/** The rhythm of one customer, or of many. */
export interface RhythmRequest extends BulkTarget {
  readonly name: string | null;
  readonly rhythm: Rhythm | null;
}

/** What a bulk dialog asks about. */
export type BulkDialog =
  | ({ readonly what: 'tags' | 'set' } & BulkTarget)
  | ({ readonly what: 'rhythm' } & RhythmRequest);

export interface BulkDialogs {
  readonly bulk: Bulk;
  readonly dialog: BulkDialog | null;
  readonly ask: (dialog: BulkDialog) => void;
  readonly close: () => void;
  /** Changes whom the open dialog means; it closes first, so that progress stands alone. */
  readonly save: (change: ContactBulkChange) => Promise<boolean>;
}

/** The dialogs over a selection, and the change that they end in. @param onDone after many were changed */
export function useBulkDialogs(onDone: () => void): BulkDialogs {
  const bulk = useBulk();
  const [dialog, setDialog] = useState<BulkDialog | null>(null);
  const close = () => setDialog(null);
  const save = async (change: ContactBulkChange) => {
    if (dialog === null) return false;
    const { filter, count } = dialog;
    close();
    const isDone = await bulk.run({ filter, count, change });
    if (isDone && !(dialog.what === 'rhythm' && dialog.name !== null)) onDone();
    return isDone;
  };
  return { bulk, dialog, ask: setDialog, close, save };
}
