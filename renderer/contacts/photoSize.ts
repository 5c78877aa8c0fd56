/** Longest side of a stored picture, pixels. */
export const LONGEST_SIDE = 512;

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size to draw a picture at so that it fits, never larger than it is. */
export function fittedSize({ width, height }: PixelSize): PixelSize {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
