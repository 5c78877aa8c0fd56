import type { Contact } from '#shared/contacts/contact.ts';
import type { EditableField, FieldConflict } from './conflict.ts';
import { RequestStore } from '../app/requestStore.ts';

/** Fields that were changed on both sides, waiting for a choice. */
export interface ConflictRequest {
  readonly contact: Contact;
  readonly conflicts: readonly FieldConflict[];
  /** Fields where the person keeps what is there now; null to go on editing. */
  readonly answer: (keptTheirs: ReadonlySet<EditableField> | null) => void;
}

/** One conflict at a time, asked about in a dialog. */
export const conflictRequests = new RequestStore<ConflictRequest>();

/** Asks which version of each field to keep. */
export function askAboutConflict(
  contact: Contact,
  conflicts: readonly FieldConflict[],
): Promise<ReadonlySet<EditableField> | null> {
  return new Promise((resolve) => {
    conflictRequests.ask({
      contact,
      conflicts,
      answer: (kept) => {
        conflictRequests.close();
        resolve(kept);
      },
    });
  });
}
