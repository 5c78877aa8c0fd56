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
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** So often a quote that is never closed is passed over; what follows is read without quotes. */
const MOST_BROKEN = 50;
/** No row is longer than this, characters: its quote is one that is never closed. */
const LONGEST_ROW = 8_000_000;

/**
 * Rows out of the text of a sheet that comes in pieces. Every kind of line end counts, cells may hold line ends in quotes.
 * A quote that is never closed spoils its own line only. Linear in the length of the text, whatever stands in it.
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
      const { data, meta } = this.#parse(rest, true);
      for (const cells of data) rows.push(this.#row(cells));
      rest = rest.slice(meta.cursor);
      if (isLast) {
        if (rest === '') return '';
        const last = this.#parse(rest, false);
        if (!last.errors.some(({ code }) => code === 'MissingQuotes')) {
          for (const cells of last.data) rows.push(this.#row(cells));
          return '';
        }
      } else if (rest.length < LONGEST_ROW) return rest;
      const lineEnd = rest.indexOf('\n');
      const line = lineEnd === -1 ? rest : rest.slice(0, lineEnd);
      rows.push({ line: this.#line, cells: line.split(this.#delimiter), isBroken: true });
      this.#line += 1;
      this.#brokenCount += 1;
      rest = lineEnd === -1 ? '' : rest.slice(lineEnd + 1);
    }
  }

  #row(cells: string[]): SheetRow {
    const row = { line: this.#line, cells, isBroken: false };
    this.#line += 1;
    for (const cell of cells) if (cell.includes('\n')) this.#line += cell.split('\n').length - 1;
    return row;
  }

  #parse(text: string, isMoreToCome: boolean): Parsed {
    const fastMode = this.#brokenCount >= MOST_BROKEN ? { fastMode: true } : {};
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n', ...fastMode });
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
