import { cellValue, safeCell, textCell } from '#shared/csv/safeCell.rules.ts';
import { BYTE_ORDER_MARK, sheetLine } from '#shared/csv/writer.ts';
import type { ImportResult, SaleColumn } from '#shared/transfer/transfer.ts';
import type { SaleSheet } from './saleSheet.ts';
import type { SheetRow } from './sheetRows.ts';
import type { Staging, StagedOutput } from './staging.ts';
import type { SheetWords } from './sheetWords.ts';

/** Columns whose cells have to stay the text they are. */
const TEXTS: readonly (SaleColumn | null | undefined)[] = ['number', 'customerPhone'];
const LINES_AT_ONCE = 500;

/** Rows that were not taken, as a sheet to mend and to import again: with the head, and why in a column of its own. */
export class NotTakenSheet {
  readonly #staging: Staging;
  readonly #sheet: SaleSheet;
  readonly #words: SheetWords;
  #output: StagedOutput | null = null;
  #lines: string[] = [];

  constructor(staging: Staging, sheet: SaleSheet, words: SheetWords) {
    this.#staging = staging;
    this.#sheet = sheet;
    this.#words = words;
  }

  /** @param code of the problem that kept it out */
  async add({ cells }: SheetRow, code: string): Promise<void> {
    const { terms, columns } = this.#sheet;
    const width = Math.max(columns.length, cells.length);
    const written = Array.from({ length: width }, (_nothing, at) => {
      const value = cellValue(cells[at] ?? '');
      return TEXTS.includes(terms.columns[at]) ? textCell(value) : safeCell(value);
    });
    this.#lines.push(sheetLine([...written, this.#words.problem(code)], this.#sheet.delimiter));
    if (this.#lines.length >= LINES_AT_ONCE) await this.#flush();
  }

  /** Ends the file; null when every row was taken. */
  async finish(): Promise<ImportResult['notTaken']> {
    await this.#flush();
    if (this.#output === null) return null;
    const { token, name, byteSize } = await this.#output.finish();
    return { file: token, name, byteSize };
  }

  async abandon(): Promise<void> {
    await this.#output?.abandon();
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    this.#output ??= await this.#begin();
    await this.#output.write(this.#lines.join(''));
    this.#lines = [];
  }

  async #begin(): Promise<StagedOutput> {
    const { file, head, columns, delimiter } = this.#sheet;
    const output = await this.#staging.create(`${file.name.replace(/\.[^.]*$/, '')}-not-taken.csv`);
    const heads = head === null ? columns.map((_column, at) => this.#words.columnAt(at + 1)) : head.map(safeCell);
    await output.write(`${BYTE_ORDER_MARK}${sheetLine([...heads, this.#words.why], delimiter)}`);
    return output;
  }
}
