import { pictureFacts, storedPicture } from '../contacts/picture.ts';
import type { StoredPicture } from '../contacts/picture.ts';
import type { PictureScaler } from './pictureScaler.ts';

const LARGEST_SIDE = 512;
const LARGEST_BYTES = 1024 * 1024;
/** More pixels than this are not decoded: a small file can hold gigabytes of them. */
const MOST_PIXELS = 50_000_000;

/** A picture of a card as it will be stored, or why it cannot. */
export type ImportedPicture =
  | { readonly picture: StoredPicture }
  | { readonly problem: 'photoNotReadable' | 'photoTooManyPixels' };

/** Takes a small picture as it is, a large one scaled down to a JPEG of at most 512 pixels. */
export async function importedPicture(bytes: Uint8Array, scaler: PictureScaler): Promise<ImportedPicture> {
  const facts = pictureFacts(bytes);
  if (facts === null) return { problem: 'photoNotReadable' };
  const { width, height, mediaType } = facts;
  if (width * height > MOST_PIXELS) return { problem: 'photoTooManyPixels' };
  if (width <= LARGEST_SIDE && height <= LARGEST_SIDE && bytes.length <= LARGEST_BYTES) {
    return { picture: storedPicture(bytes, mediaType) };
  }
  const jpeg = await scaler.scaled(bytes, LARGEST_SIDE);
  return jpeg === null ? { problem: 'photoNotReadable' } : { picture: storedPicture(jpeg, 'image/jpeg') };
}
