import type { Contact } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import { CONTACT_TOPICS, contactOfVersion, existingContact } from './contacts.service.ts';
import { updateContact } from './contactWrites.repository.ts';
import { photoByHash, savePhoto } from './photos.repository.ts';
import { pictureFacts, storedPicture } from './picture.ts';
import type { StoredPicture } from './picture.ts';

const LARGEST_SIDE = 512;
const LARGEST_BYTES = 2 * 1024 * 1024;
const TAKEN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

function checked(bytes: Uint8Array): StoredPicture {
  const refuse = (rule: string) => new LonghandError('INVALID_VALUE', { field: 'photo', rule });
  if (bytes.length > LARGEST_BYTES) throw refuse('pictureTooLarge');
  const facts = pictureFacts(bytes);
  if (facts === null || !TAKEN.has(facts.mediaType))
    throw new LonghandError('FILE_REFUSED', { problem: 'notAPicture', file: '' });
  if (facts.width > LARGEST_SIDE || facts.height > LARGEST_SIDE) throw refuse('pictureTooWide');
  return storedPicture(bytes, facts.mediaType);
}

/**
 * Gives the contact a picture, or takes it away.
 * @throws NOT_FOUND, VERSION_CONFLICT; FILE_REFUSED `notAPicture`; INVALID_VALUE `photo` with rule
 * `pictureTooLarge` (2 MB) or `pictureTooWide` (512 pixels)
 */
export async function setPhoto(
  database: Database,
  { id, version, photo }: { readonly id: number; readonly version?: number | undefined; readonly photo: Blob | null },
): Promise<Contact> {
  const picture = photo === null ? null : checked(new Uint8Array(await photo.arrayBuffer()));
  const intent = { label: 'photoChanged', params: {}, topics: CONTACT_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const contact = await contactOfVersion(transaction, id, version);
    batch.describe({ name: contact.displayName, count: 1 });
    if ((picture?.hash ?? null) === contact.photo) return contact;
    if (picture !== null) await savePhoto(transaction, picture);
    await updateContact(transaction, id, { photo: picture?.hash ?? null }, batch.at);
    return await existingContact(transaction, id);
  });
  return result;
}

/** @throws NOT_FOUND */
export async function photoOf(readable: Readable, hash: string): Promise<{ mediaType: string; photo: Blob }> {
  const picture = await photoByHash(readable, hash);
  if (picture === null) throw new LonghandError('NOT_FOUND', { entity: 'photo', id: hash });
  return {
    mediaType: picture.mediaType,
    photo: new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }),
  };
}

/** Stores pictures for contacts that are written by other means. */
export async function savePhotos(transaction: Transaction, pictures: readonly StoredPicture[]): Promise<void> {
  for (const picture of pictures) await savePhoto(transaction, picture);
}

/** The picture with that hash, or null. */
export async function storedPhoto(readable: Readable, hash: string): Promise<StoredPicture | null> {
  return await photoByHash(readable, hash);
}
