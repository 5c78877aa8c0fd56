import type { RowRange } from './pageChain.ts';

/** Rows that are drawn beyond those in sight, on each side. */
const BEYOND = 2;
/** Before the list knows its own height. */
const FEWEST = 12;

/** What of a list of rows of one height can be seen. All in pixels. */
export interface RowSight {
  /** How far it is scrolled. */
  readonly top: number;
  /** Height of the box that the rows pass through; 0 while it is not known. */
  readonly height: number;
  readonly rowHeight: number;
}

/** The rows to draw, or null where there are none. */
export function rowsToDraw({ top, height, rowHeight }: RowSight, count: number): RowRange | null {
  if (count === 0) return null;
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count - 1) - BEYOND);
  const end = height === 0 ? FEWEST : Math.ceil((top + height) / rowHeight) + BEYOND;
  return { first, last: Math.max(first, Math.min(end, count) - 1) };
}

/** As many lines as are ever drawn at once, so that none of them has two rows. */
export function linesFor(height: number, rowHeight: number): number {
  return Math.max(FEWEST, Math.ceil(height / rowHeight) + 1) + 2 * BEYOND + 1;
}

/** How far to scroll so that a row is in sight, below the head of the list; where it is already, nowhere. */
export function topThatShows(index: number, { top, height, rowHeight }: RowSight, headHeight: number): number {
  const start = index * rowHeight;
  const end = start + rowHeight + headHeight;
  if (start < top) return start;
  return end > top + height ? Math.max(0, end - height) : top;
}
