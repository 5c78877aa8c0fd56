import { knownHeads } from './columnGuess.rules.ts';
import type { ColumnSpec } from './columnGuess.rules.ts';

/** Where the table of a sheet begins. */
export interface TableStart {
  /** Which of the rows is the head; null where there is none and the rows begin at once. */
  readonly headAt: number | null;
  readonly firstRowAt: number;
}

/** Rows in which the head is looked for. */
export const ROWS_BEFORE_TABLE = 40;
/** A number, a date, an e-mail address: no head says that. */
const VALUE = /^[-+(]?[^\p{L}\d]{0,3}\d[\d\s.,:/'-]*\)?%?$|^\S+@\S+\.\S+$/u;

/** Whether nothing stands in any cell. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * The head of a table: the first row with two heads or more that are known; else the first row as wide as most, if its
 * cells are words. What stands above it (a title, a date, a name) is none of the table.
 */
export function tableStart(rows: readonly (readonly string[])[], specs: readonly ColumnSpec<string>[]): TableStart {
  const first = rows.slice(0, ROWS_BEFORE_TABLE);
  const counts = first.map((cells) => knownHeads(cells, specs));
  const known = counts.findIndex((count) => count >= 2);
  if (known !== -1) {
    // A head of two rows: `Phone` over `Mobile` and `Office`.
    const headAt = (counts[known + 1] ?? 0) > (counts[known] ?? 0) ? known + 1 : known;
    return { headAt, firstRowAt: headAt + 1 };
  }
  const usual = usualWidth(rows);
  const at = Math.max(
    0,
    first.findIndex((cells) => filled(cells) > 0 && cells.length >= usual),
  );
  const isHead = (first[at] ?? []).every((cell) => !VALUE.test(cell.trim()));
  return isHead ? { headAt: at, firstRowAt: at + 1 } : { headAt: null, firstRowAt: at };
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** How many cells most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows) if (!isBlank(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}
