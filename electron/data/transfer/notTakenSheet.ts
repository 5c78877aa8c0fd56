import { cellValue, safeCell, textCell } from '#shared/csv/safeCell.rules.ts';
import type { Delimiter } from '#shared/csv/delimiter.rules.ts';
import { BYTE_ORDER_MARK, sheetLine } from '#shared/csv/writer.ts';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import type { OpenSheet } from './openSheet.ts';
import type { SheetRow } from './sheetRows.ts';
import type { Staging, StagedOutput } from './staging.ts';
import type { SheetWords } from './sheetWords.ts';

/** The sheet that the rows come from. */
export interface NotTakenForm {
  readonly sheet: Pick<OpenSheet, 'file' | 'form' | 'head' | 'columns'>;
  /** Whether the cells of a column have to stay the text they are. */
  readonly isText: (column: number) => boolean;
}

const LINES_AT_ONCE = 500;

/** Rows that were not taken, as a sheet to mend and to import again: with the head, and why in a column of its own. */
export class NotTakenSheet {
  readonly #staging: Staging;
  readonly #form: NotTakenForm;
  readonly #delimiter: Delimiter;
  readonly #words: SheetWords;
  #output: StagedOutput | null = null;
  #lines: string[] = [];

  constructor(staging: Staging, form: NotTakenForm, words: SheetWords) {
    this.#staging = staging;
    this.#form = form;
    this.#delimiter = form.sheet.form.type === 'text' ? form.sheet.form.delimiter : ',';
    this.#words = words;
  }

  /** @param reason why it was not taken, in words */
  async add({ cells }: Pick<SheetRow, 'cells'>, reason: string): Promise<void> {
    const { sheet, isText } = this.#form;
    const width = Math.max(sheet.columns.length, cells.length);
    const written = Array.from({ length: width }, (_nothing, at) => {
      const value = cellValue(cells[at] ?? '');
      return isText(at) ? textCell(value) : safeCell(value);
    });
    this.#lines.push(sheetLine([...written, reason], this.#delimiter));
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
    const { file, head, columns } = this.#form.sheet;
    const output = await this.#staging.create(`${file.name.replace(/\.[^.]*$/, '')}-not-taken.csv`);
    const heads = head === null ? columns.map((_column, at) => this.#words.columnAt(at + 1)) : head.map(safeCell);
    await output.write(`${BYTE_ORDER_MARK}${sheetLine([...heads, this.#words.why], this.#delimiter)}`);
    return output;
  }
}
