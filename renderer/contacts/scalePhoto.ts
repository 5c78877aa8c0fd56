import { LonghandError } from '#shared/errors.ts';
import { fittedSize } from './photoSize.ts';

/**
 * A picked picture as a WebP (JPEG where the system cannot write one) of at most 512 pixels a side,
 * turned upright as its EXIF data says and without that data: a place or a date in it stays out.
 * @throws LonghandError FILE_REFUSED when the file is no picture that can be read
 */
export async function scalePhoto(file: File): Promise<Blob> {
  const bitmap = await decoded(file);
  try {
    const size = fittedSize(bitmap);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (context === null) throw refused(file);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size.width, size.height);
    const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 });
    return webp.type === 'image/webp' ? webp : await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
  } finally {
    bitmap.close();
  }
}

async function decoded(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw refused(file, cause);
  }
}

function refused(file: File, cause?: unknown) {
  return new LonghandError('FILE_REFUSED', { problem: 'notAPicture', file: file.name }, { cause });
}
