/** Where a line of text stands, pixels. */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far a pen strays from the straight line, in parts of the line's height: never twice the same in a row. */
const WOBBLES = [
  [0.03, -0.05, 0.04, -0.02],
  [-0.04, 0.04, -0.03, 0.05],
  [0.05, 0.02, -0.05, 0.01],
] as const;

/** The path of a stroke through a line of text, a little beyond it on both sides, as a hand would draw it. */
export function strikePath({ left, top, width, height }: LineBox, index: number): string {
  const [start, first, second, end] = WOBBLES[index % WOBBLES.length] ?? WOBBLES[0];
  const middle = top + height * 0.54;
  const at = (share: number, stray: number): string =>
    `${round(left - 3 + (width + 6) * share)} ${round(middle + height * stray)}`;
  return `M ${at(0, start)} C ${at(0.3, first)} ${at(0.65, second)} ${at(1, end)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
