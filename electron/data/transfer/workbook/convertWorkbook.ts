import { closeSync, openSync, writeSync } from 'node:fs';
import { numberLooksOf } from './numberLooks.ts';
import { sharedStringsOf } from './sharedStrings.ts';
import { workbookIndex } from './workbookIndex.ts';
import { openParts } from './workbookParts.ts';
import type { WorkbookParts } from './workbookParts.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import { readWorksheet } from './worksheet.ts';
import type { MergedRows } from './worksheet.ts';

/** A sheet as it lies in the file of rows. */
export interface ConvertedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rowCount: number;
  /** Bytes of the file of rows from which and before which its rows lie. */
  readonly start: number;
  readonly end: number;
  readonly merged: readonly MergedRows[];
}

const MOST_CELLS = 5_000_000;
const MOST_WIDTH = 20_000_000;
/** A text that many cells refer to is written for each of them. */
const MOST_WRITTEN = 500 * 1024 * 1024;
const WRITTEN_AT_ONCE = 256 * 1024;

/**
 * Writes the rows of all sheets into a file, a line of JSON for each: `[line, [cells]]`.
 * @param onRead hears how much is done, 0 to 1
 * @throws WorkbookProblem; what the file system throws
 */
export async function convertWorkbook(
  from: string,
  to: string,
  onRead: (share: number) => void,
): Promise<readonly ConvertedSheet[]> {
  const parts = await openParts(from);
  try {
    const index = await workbookIndex(parts);
    const wanted = [index.sharedStrings, index.styles, ...index.sheets.map(({ part }) => part)];
    const whole = wanted.reduce((sum, part) => sum + (part === null ? 0 : parts.size(part)), 1);
    let done = 0;
    const watched = (part: string) => watchedBytes(parts, part, (length) => onRead((done += length) / whole));
    const optional = async <Result>(
      part: string | null,
      read: (bytes: AsyncIterable<Uint8Array>) => Promise<Result[]>,
    ) => (part === null || !parts.has(part) ? [] : await read(watched(part)));
    const texts = {
      strings: await optional(index.sharedStrings, async (bytes) => [...(await sharedStringsOf(bytes))]),
      looks: await optional(index.styles, async (bytes) => [...(await numberLooksOf(bytes))]),
      is1904: index.is1904,
    };
    const allowance = { cells: MOST_CELLS, width: MOST_WIDTH };
    const output = new RowFile(to);
    try {
      const sheets: ConvertedSheet[] = [];
      for (const { name, part, isHidden } of index.sheets) {
        const { start, rowCount: before } = output.position();
        const merged = await readWorksheet(watched(part), texts, allowance, (line, cells) => output.add(line, cells));
        const { start: end, rowCount } = output.position();
        sheets.push({ name, isHidden, rowCount: rowCount - before, start, end, merged });
      }
      return sheets;
    } finally {
      output.close();
    }
  } finally {
    parts.close();
  }
}

async function* watchedBytes(parts: WorkbookParts, part: string, onBytes: (length: number) => void) {
  for await (const piece of parts.bytes(part)) {
    yield piece;
    onBytes(piece.length);
  }
}

/** Rows on their way into a file. */
class RowFile {
  readonly #file: number;
  #waiting: string[] = [];
  #waitingLength = 0;
  #written = 0;
  #rowCount = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600);
  }

  add(line: number, cells: readonly string[]): void {
    const text = `${JSON.stringify([line, cells])}\n`;
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    this.#rowCount += 1;
    if (this.#waitingLength >= WRITTEN_AT_ONCE) this.#flush();
  }

  /** How many bytes and rows were added so far. */
  position(): { readonly start: number; readonly rowCount: number } {
    this.#flush();
    return { start: this.#written, rowCount: this.#rowCount };
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    this.#waitingLength = 0;
    if (this.#written + bytes.length > MOST_WRITTEN)
      throw new WorkbookProblem('tooLargeWorkbook', `more than ${MOST_WRITTEN} bytes of rows`);
    for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    this.#written += bytes.length;
  }
}
