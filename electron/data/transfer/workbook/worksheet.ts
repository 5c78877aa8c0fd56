import { cellText, numberText } from './cellText.ts';
import type { NumberLook } from './cellText.ts';
import { TextRuns } from './sharedStrings.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import { readXml } from './workbookXml.ts';
import type { XmlElement } from './workbookXml.ts';

/** What cells refer to. */
export interface WorkbookTexts {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly is1904: boolean;
}

/** Cells that were merged over several rows: all of these rows have what stands in the first. From 1 and from 0. */
export interface MergedRows {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** How much of all sheets may still come; counted down. */
export interface WorkbookAllowance {
  cells: number;
  /** Empty cells before others count here: a row may have its only cell far to the right. */
  width: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_MERGED = 100_000;
const PLAIN: NumberLook = { look: 'plain' };

/** Reads a sheet row by row; rows without anything in them are left out. @returns cells merged over several rows */
export async function readWorksheet(
  bytes: AsyncIterable<Uint8Array>,
  texts: WorkbookTexts,
  allowance: WorkbookAllowance,
  onRow: (line: number, cells: readonly string[]) => void,
): Promise<readonly MergedRows[]> {
  const reader = new WorksheetReader(texts, allowance, onRow);
  await readXml(bytes, reader);
  if (!reader.isWorksheet) throw new WorkbookProblem('damagedWorkbook', 'a sheet is none');
  return reader.merged;
}

class WorksheetReader {
  readonly merged: MergedRows[] = [];
  isWorksheet = false;
  readonly #texts: WorkbookTexts;
  readonly #allowance: WorkbookAllowance;
  readonly #onRow: (line: number, cells: readonly string[]) => void;
  readonly #runs = new TextRuns();
  #cells: string[] = [];
  #line = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #isInline = false;

  constructor(
    texts: WorkbookTexts,
    allowance: WorkbookAllowance,
    onRow: (line: number, cells: readonly string[]) => void,
  ) {
    this.#texts = texts;
    this.#allowance = allowance;
    this.#onRow = onRow;
  }

  opened(element: XmlElement): void {
    switch (element.name) {
      case 'worksheet':
        this.isWorksheet = true;
        break;
      case 'row':
        this.#beginRow(element);
        break;
      case 'c':
        this.#beginCell(element);
        break;
      case 'v':
        this.#isValue = true;
        break;
      case 'is':
        this.#isInline = true;
        break;
      case 'mergeCell':
        this.#merge(element.attribute('ref') ?? '');
        break;
      default:
        if (this.#isInline) this.#runs.opened(element.name);
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else if (this.#isInline) this.#runs.add(text);
  }

  closed(name: string): void {
    if (name === 'v') this.#isValue = false;
    else if (name === 'is') this.#isInline = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (this.#isInline) this.#runs.closed(name);
  }

  #beginRow(element: XmlElement): void {
    const said = Number(element.attribute('r') ?? Number.NaN);
    // A row that says nothing of its place, or a place that lies behind, follows the one before.
    this.#line = Number.isInteger(said) && said > this.#line ? said : this.#line + 1;
    if (this.#line > LAST_ROW) throw new WorkbookProblem('damagedWorkbook', `row ${this.#line}`);
    this.#cells = [];
    this.#column = -1;
  }

  #beginCell(element: XmlElement): void {
    const said = columnOf(element.attribute('r') ?? '');
    this.#column = said ?? this.#column + 1;
    if (this.#column >= LAST_COLUMN) throw new WorkbookProblem('damagedWorkbook', `column ${this.#column}`);
    this.#allowance.cells -= 1;
    if (this.#allowance.cells < 0) throw new WorkbookProblem('tooLargeWorkbook', 'too many cells');
    this.#type = element.attribute('t') ?? 'n';
    this.#style = Number(element.attribute('s') ?? 0);
    this.#value = '';
    this.#runs.taken();
  }

  #endCell(): void {
    const text = this.#cellText();
    if (text === '') return;
    this.#allowance.width -= Math.max(0, this.#column - this.#cells.length);
    if (this.#allowance.width < 0) throw new WorkbookProblem('tooLargeWorkbook', 'too many empty cells');
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #endRow(): void {
    if (this.#cells.some((cell) => cell.trim() !== '')) this.#onRow(this.#line, this.#cells);
  }

  #cellText(): string {
    switch (this.#type) {
      case 's':
        return this.#sharedText();
      case 'inlineStr':
        return this.#runs.taken();
      case 'str':
        return cellText(this.#value);
      case 'b':
        return this.#value.trim() === '1' ? 'TRUE' : this.#value.trim() === '' ? '' : 'FALSE';
      case 'd':
        return this.#value.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'e':
        // #N/A and its like say that there is nothing to say.
        return '';
      default:
        return numberText(this.#value, this.#texts.looks[this.#style] ?? PLAIN, this.#texts.is1904);
    }
  }

  #sharedText(): string {
    if (this.#value.trim() === '') return '';
    const text = this.#texts.strings[Number(this.#value)];
    if (text === undefined) throw new WorkbookProblem('damagedWorkbook', `no text ${this.#value}`);
    return text;
  }

  #merge(ref: string): void {
    const [, firstColumn = '', firstRow = '', , lastRow = ''] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
    const column = columnOf(firstColumn);
    if (column === null || Number(lastRow) <= Number(firstRow) || this.merged.length === MOST_MERGED) return;
    this.merged.push({ column, firstRow: Number(firstRow), lastRow: Number(lastRow) });
  }
}

/** `B2` is column 1; null where no column is said. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
