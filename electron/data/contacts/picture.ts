import { hash } from 'node:crypto';
import { imageSize } from 'image-size';

/** A picture as it is stored, known by the hash of its bytes. */
export interface StoredPicture {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What can be told of a picture without decoding it. */
export interface PictureFacts {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** Kinds that every window can show. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
};

/** First bytes of the kinds that are taken, one character per byte. */
const MAGIC: readonly (readonly [mediaType: string, isAt: (start: string) => boolean])[] = [
  ['image/jpeg', (start) => start.startsWith('\xff\xd8\xff')],
  ['image/png', (start) => start.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/gif', (start) => start.startsWith('GIF87a') || start.startsWith('GIF89a')],
  ['image/webp', (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP'],
  ['image/bmp', (start) => start.startsWith('BM')],
];

/** Kind and dimensions as the bytes themselves say; null for what is no picture of a known kind. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const kind = MAGIC.find(([, isAt]) => isAt(start))?.[0];
  if (kind === undefined) return null;
  try {
    const { type, width, height } = imageSize(bytes);
    if (MEDIA_TYPES[type ?? ''] !== kind || !(width > 0) || !(height > 0)) return null;
    return { mediaType: kind, width, height };
  } catch (error) {
    // image-size throws on broken headers: that is an answer here, and nothing else can fail.
    if (error instanceof Error) return null;
    throw error;
  }
}

export function storedPicture(bytes: Uint8Array, mediaType: string): StoredPicture {
  return { hash: hash('sha256', bytes), mediaType, bytes };
}
