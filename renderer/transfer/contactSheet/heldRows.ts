import type { PreviewRow } from '#shared/transfer/previewRow.ts';

/** A row as it is shown: `isMended` when it is no longer among those that are wrong. */
export interface ShownRow {
  readonly row: PreviewRow;
  readonly isMended: boolean;
}

/** The rows that are wrong, and in their old places those that were mended while one looked at them: no row jumps away. */
export function withHeld(rows: readonly PreviewRow[], held: readonly PreviewRow[]): readonly ShownRow[] {
  const lines = new Set(rows.map(({ line }) => line));
  const mended = held.filter(({ line }) => !lines.has(line)).map((row) => ({ row, isMended: true }));
  return [...rows.map((row) => ({ row, isMended: false })), ...mended].toSorted((a, b) => a.row.line - b.row.line);
}

/** Remembers a row as it was before its cells were mended. */
export function holding(held: readonly PreviewRow[], row: PreviewRow): readonly PreviewRow[] {
  return held.some(({ line }) => line === row.line) ? held : [...held, row];
}
