import type { Delimiter } from './delimiter.rules.ts';

/** What a sheet that Excel opens as UTF-8 begins with. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Cells as one line of a sheet with its CR LF (RFC 4180); quotes where they are needed. */
export function sheetLine(cells: readonly string[], delimiter: Delimiter = ','): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
}

function quoted(cell: string, delimiter: Delimiter): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
