import type { Readable, Transaction } from '../database/handles.ts';
import type { StoredPicture } from './picture.ts';

/** Stores a picture; the same bytes are stored once. */
export async function savePhoto(transaction: Transaction, picture: StoredPicture): Promise<void> {
  await transaction
    .insertInto('photos')
    .values({ hash: picture.hash, media_type: picture.mediaType, bytes: picture.bytes })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

export async function photoByHash(readable: Readable, hash: string): Promise<StoredPicture | null> {
  const row = await readable.selectFrom('photos').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row === undefined ? null : { hash: row.hash, mediaType: row.media_type, bytes: row.bytes };
}
