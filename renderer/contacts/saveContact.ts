import type { Contact, ContactPatch } from '#shared/contacts/contact.ts';
import { errorCode } from '../app/errorText.ts';
import { conflictsOf, type EditableField, type FieldConflict, patchedFields, withoutFields } from './conflict.ts';

/** What saving asks of others. */
export interface SavingClient {
  readonly update: (input: { id: number; version: number } & ContactPatch) => Promise<Contact>;
  readonly get: (input: { id: number }) => Promise<Contact>;
  readonly ask: (contact: Contact, conflicts: readonly FieldConflict[]) => Promise<ReadonlySet<EditableField> | null>;
}

/** How saving ended: `kept` when the person chose what was there already, `editing` when they went on editing. */
export type Saved =
  | { readonly kind: 'saved'; readonly contact: Contact }
  | { readonly kind: 'kept'; readonly contact: Contact }
  | { readonly kind: 'editing' };

/**
 * Saves fields of a contact. When it was saved elsewhere meanwhile, fields that only one side changed come
 * together by themselves; about fields that both changed the person is asked. Nothing is overwritten unasked.
 * @param base the contact as it was when editing began
 * @throws whatever `update` throws but a version conflict
 */
export async function saveContact(client: SavingClient, base: Contact, patch: ContactPatch): Promise<Saved> {
  if (patchedFields(patch).length === 0) return { kind: 'kept', contact: base };
  try {
    return { kind: 'saved', contact: await client.update({ id: base.id, version: base.version, ...patch }) };
  } catch (error) {
    if (errorCode(error) !== 'VERSION_CONFLICT') throw error;
  }
  const theirs = await client.get({ id: base.id });
  const conflicts = conflictsOf(base, patch, theirs);
  if (conflicts.length === 0) return saveContact(client, theirs, patch);
  const keptTheirs = await client.ask(theirs, conflicts);
  return keptTheirs === null ? { kind: 'editing' } : saveContact(client, theirs, withoutFields(patch, keptTheirs));
}
