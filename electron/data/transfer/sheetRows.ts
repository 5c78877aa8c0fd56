import Papa from 'papaparse';
import type { Delimiter } from '#shared/csv/delimiter.rules.ts';
import type { SheetEncoding } from '#shared/transfer/transfer.ts';
import type { StagedFile } from './staging.ts';
import { textOfSheet } from './sheetText.ts';

/** A row of a sheet. */
export interface SheetRow {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote of it is never closed, so nobody knows where it ends. */
  readonly isBroken: boolean;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number | undefined }[];
  readonly meta: { readonly cursor: number };
}

/** So often a quote that is never closed is passed over; what follows is read without quotes. */
const MOST_BROKEN = 50;
/** No row is longer than this, characters: its quote is one that is never closed. */
const LONGEST_ROW = 8_000_000;
const DIGIT = /\p{Nd}/u;

/**
 * Rows out of the text of a sheet that comes in pieces. Every kind of line end counts, cells may hold line ends in quotes.
 * A quote that is never closed spoils its own line only, and so does one that a later quote closes by chance: what lies
 * between the two are rows. Linear in the length of the text, whatever stands in it.
 */
export class SheetRowReader {
  readonly #delimiter: Delimiter;
  /** Pieces that do not make a row yet. */
  #pieces: string[] = [];
  #length = 0;
  /** Parsing half a row again and again would be quadratic: only when there is twice as much. */
  #nextTryAt = 0;
  #line = 1;
  #brokenCount = 0;
  /** How many cells the row before has. */
  #width = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** Takes a piece of text and gives the rows that are complete. */
  push(piece: string): SheetRow[] {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length < this.#nextTryAt) return [];
    const text = this.#pieces.join('');
    // A CR at the end may be half of a line end.
    const end = text.endsWith('\r') ? text.length - 1 : text.length;
    const rows: SheetRow[] = [];
    const rest = this.#take(text.slice(0, end), false, rows) + text.slice(end);
    this.#pieces = [rest];
    this.#length = rest.length;
    this.#nextTryAt = rows.length === 0 ? rest.length * 2 : 0;
    return rows;
  }

  /** The rows that are left. */
  end(): SheetRow[] {
    const rows: SheetRow[] = [];
    this.#take(this.#pieces.join(''), true, rows);
    this.#pieces = [];
    return rows;
  }

  /** Adds the complete rows of the text to `rows`. @returns what is left */
  #take(text: string, isLast: boolean, rows: SheetRow[]): string {
    let rest = text.replaceAll(/\r\n?/g, '\n');
    for (;;) {
      const { data, meta, errors } = this.#parse(rest, true);
      const swallowing = this.#swallowingRow(data, errors);
      for (const cells of swallowing === -1 ? data : data.slice(0, swallowing)) rows.push(this.#row(cells));
      if (swallowing !== -1) {
        // Papa tells where it stopped, not where each row ends.
        if (swallowing > 0) rest = rest.slice(this.#parse(rest, true, swallowing).meta.cursor);
        rest = this.#withoutBrokenLine(rest, rows);
        continue;
      }
      rest = rest.slice(meta.cursor);
      if (isLast) {
        if (rest === '') return '';
        const last = this.#parse(rest, false);
        if (!last.errors.some(({ code }) => code === 'MissingQuotes')) {
          for (const cells of last.data) rows.push(this.#row(cells));
          return '';
        }
      } else if (rest.length < LONGEST_ROW) return rest;
      rest = this.#withoutBrokenLine(rest, rows);
    }
  }

  #withoutBrokenLine(text: string, rows: SheetRow[]): string {
    const lineEnd = text.indexOf('\n');
    const line = lineEnd === -1 ? text : text.slice(0, lineEnd);
    rows.push({ line: this.#line, cells: line.split(this.#delimiter), isBroken: true });
    this.#line += 1;
    this.#brokenCount += 1;
    return lineEnd === -1 ? '' : text.slice(lineEnd + 1);
  }

  /** The first row with a cell that holds other rows; -1 where there is none. */
  #swallowingRow(data: readonly (readonly string[])[], errors: Parsed['errors']): number {
    const isBadlyQuoted = new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? [row] : [])));
    let width = this.#width;
    return data.findIndex((cells, index) => {
      const isSwallowing = cells.some(
        (cell) => cell.includes('\n') && (isBadlyQuoted.has(index) || this.#holdsRows(cell, width)),
      );
      width = cells.length;
      return isSwallowing;
    });
  }

  /**
   * Whether as many cells begin in a cell as in the rows that its lines would be: every line between the first and the last
   * is one, and those two make one together. Text has a space after a comma, and rows of sales have a day and an amount.
   */
  #holdsRows(cell: string, width: number): boolean {
    if (width < 3) return false;
    const lines = cell.split('\n').map((line) => line.split(this.#delimiter));
    if (lines.flat().filter((part) => DIGIT.test(part)).length < (lines.length - 1) * 2) return false;
    const begun = lines.map((parts) => parts.slice(1).filter((part) => !part.startsWith(' ')).length);
    const ends = (begun[0] ?? 0) + (begun.at(-1) ?? 0);
    return ends === width - 1 && begun.slice(1, -1).every((count) => count === width - 1);
  }

  #row(cells: string[]): SheetRow {
    const row = { line: this.#line, cells, isBroken: false };
    this.#width = cells.length;
    this.#line += 1;
    for (const cell of cells) if (cell.includes('\n')) this.#line += cell.split('\n').length - 1;
    return row;
  }

  /** @param most rows; 0 for all */
  #parse(text: string, isMoreToCome: boolean, most = 0): Parsed {
    const fastMode = this.#brokenCount >= MOST_BROKEN ? { fastMode: true } : {};
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n', preview: most, ...fastMode });
    return parser.parse(text, 0, isMoreToCome) as Parsed;
  }
}

/**
 * The rows of a staged sheet in groups, with how far it was read.
 * @throws FILE_REFUSED `vanished`
 */
export async function* rowsOfSheet(
  file: Pick<StagedFile, 'name' | 'byteSize' | 'path'>,
  { encoding, delimiter }: { readonly encoding: SheetEncoding; readonly delimiter: Delimiter },
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly bytesRead: number }, void> {
  const reader = new SheetRowReader(delimiter);
  for await (const { text, bytesRead } of textOfSheet(file, encoding))
    yield { rows: reader.push(text).filter(isRow), bytesRead };
  yield { rows: reader.end().filter(isRow), bytesRead: file.byteSize };
}

/** The line `sep=;` tells spreadsheets the delimiter. */
function isRow({ line, cells }: SheetRow): boolean {
  return line > 1 || !/^sep=/i.test(cells[0] ?? '');
}
