import type { MergedRows } from './worksheet.ts';

/** Gives the rows of merged cells what stands in the first of them. Rows have to come from above to below. */
export class MergedCells {
  /** By where they begin, the first last. */
  readonly #coming: MergedRows[];
  #open: { readonly merged: MergedRows; readonly text: string }[] = [];

  constructor(merged: readonly MergedRows[]) {
    this.#coming = merged.toSorted((one, other) => other.firstRow - one.firstRow);
  }

  filled(line: number, cells: string[]): readonly string[] {
    if (this.#coming.length + this.#open.length === 0) return cells;
    this.#open = this.#open.filter(({ merged }) => merged.lastRow >= line);
    for (const { merged, text } of this.#open) {
      while (cells.length <= merged.column) cells.push('');
      if (cells[merged.column] === '') cells[merged.column] = text;
    }
    for (let next = this.#coming.at(-1); next !== undefined && next.firstRow <= line; next = this.#coming.at(-1)) {
      this.#coming.pop();
      const text = next.firstRow === line ? (cells[next.column] ?? '') : '';
      if (text !== '') this.#open.push({ merged: next, text });
    }
    return cells;
  }
}
