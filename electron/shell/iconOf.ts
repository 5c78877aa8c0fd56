import { nativeImage, type NativeImage } from 'electron';

/** Side of a small icon of the system, in device-independent pixels. */
const SIDE = 16;
const SCALES = [1, 1.25, 1.5, 2, 2.5, 3] as const;

/** A picture as a small icon, sharp on every screen. */
export function iconOf(dataUrl: string): NativeImage {
  const picture = nativeImage.createFromDataURL(dataUrl);
  const icon = nativeImage.createEmpty();
  for (const scaleFactor of SCALES) {
    const side = Math.round(SIDE * scaleFactor);
    icon.addRepresentation({
      scaleFactor,
      width: side,
      height: side,
      buffer: picture.resize({ width: side, height: side, quality: 'best' }).toPNG(),
    });
  }
  return icon;
}
