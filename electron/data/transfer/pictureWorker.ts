import { parentPort } from 'node:worker_threads';
import { Jimp } from 'jimp';

/** A picture to be made smaller, with a number that its answer carries. */
export interface PictureRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly longestSide: number;
}

/** The picture as a JPEG, or why not. */
export type PictureAnswer =
  | { readonly id: number; readonly jpeg: Uint8Array }
  | { readonly id: number; readonly problem: string };

/** White, for what is transparent: a JPEG has no transparency. */
const PAPER = 0xffffffff;

async function scaled({ bytes, longestSide }: PictureRequest): Promise<Uint8Array> {
  const image = await Jimp.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (image.width > longestSide || image.height > longestSide) image.scaleToFit({ w: longestSide, h: longestSide });
  const sheet = new Jimp({ width: image.width, height: image.height, color: PAPER });
  return new Uint8Array(await sheet.composite(image).getBuffer('image/jpeg', { quality: 85 }));
}

async function answer(request: PictureRequest): Promise<PictureAnswer> {
  try {
    return { id: request.id, jpeg: await scaled(request) };
  } catch (error) {
    return { id: request.id, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: PictureRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
