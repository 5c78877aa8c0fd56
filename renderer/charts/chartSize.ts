/** A picture of a fixed size, for paper; left out it fills its place. In CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Height of a picture in the window. */
const WINDOW_HEIGHT = 300;

/** The size as the charts of the kit take it: a fixed one is there at once, without measuring what may not be shown yet. */
export function chartSizeProps(size: ChartSize | null) {
  if (size === null) return { h: WINDOW_HEIGHT };
  return { w: size.width, h: size.height, attributes: { container: { width: size.width, height: size.height } } };
}

/** Both sides of a size, or null where one is left out. */
export function fixedSize(width: number | undefined, height: number | undefined): ChartSize | null {
  return width === undefined || height === undefined ? null : { width, height };
}
