import { open } from 'node:fs/promises';
import { LonghandError } from '#shared/errors.ts';
import { PreviewRow, RowFate } from '#shared/transfer/previewRow.ts';
import type { RowCounts } from '#shared/transfer/previewRow.ts';
import type { Finding, StagedFile, StagedOutput, Staging } from './staging.ts';

const FATES = RowFate.options;
const LINES_AT_ONCE = 500;

/** Writes down, row by row, what would become of a sheet or of the cards of an address book: as lines of JSON on the disk, where each begins in memory. */
export class RowsWriter {
  readonly #output: StagedOutput;
  readonly #starts: number[] = [];
  readonly #fates: number[] = [];
  #lines: string[] = [];
  #size = 0;

  private constructor(output: StagedOutput) {
    this.#output = output;
  }

  static async begin(staging: Staging): Promise<RowsWriter> {
    return new RowsWriter(await staging.create('rows'));
  }

  async add(row: PreviewRow): Promise<void> {
    const line = `${JSON.stringify(row)}\n`;
    this.#starts.push(this.#size);
    this.#fates.push(FATES.indexOf(row.fate));
    this.#size += Buffer.byteLength(line);
    this.#lines.push(line);
    if (this.#lines.length >= LINES_AT_ONCE) await this.#flush();
  }

  async finish(staging: Staging): Promise<InspectedRows> {
    await this.#flush();
    const file = await this.#output.finish();
    const dispose = () => staging.discard(file.token);
    return new InspectedRows(file, Float64Array.from(this.#starts), Uint8Array.from(this.#fates), dispose);
  }

  async abandon(): Promise<void> {
    await this.#output.abandon();
  }

  async #flush(): Promise<void> {
    if (this.#lines.length > 0) await this.#output.write(this.#lines.join(''));
    this.#lines = [];
  }
}

/** What would become of the rows of a sheet or the cards of an address book, as it was inspected last. */
export class InspectedRows implements Finding {
  readonly #file: StagedFile;
  readonly #starts: Float64Array;
  readonly #fates: Uint8Array;
  readonly #dispose: () => Promise<void>;

  constructor(file: StagedFile, starts: Float64Array, fates: Uint8Array, dispose: () => Promise<void>) {
    this.#file = file;
    this.#starts = starts;
    this.#fates = fates;
    this.#dispose = dispose;
  }

  get counts(): RowCounts {
    const counts = { new: 0, changed: 0, same: 0, inBin: 0, wrong: 0, leftOut: 0 };
    for (const fate of this.#fates) {
      const name = FATES[fate];
      if (name !== undefined) counts[name] += 1;
    }
    return counts;
  }

  /** Rows from the one numbered `from` (from 0) on, only those with that fate where one is asked for. */
  async page(
    from: number,
    limit: number,
    fate?: RowFate,
  ): Promise<{ readonly items: PreviewRow[]; readonly next: number | null }> {
    const wanted = fate === undefined ? null : FATES.indexOf(fate);
    const numbers: number[] = [];
    for (let number = from; number < this.#fates.length && numbers.length <= limit; number++)
      if (wanted === null || this.#fates[number] === wanted) numbers.push(number);
    const items = await this.#read(numbers.slice(0, limit));
    return { items, next: numbers[limit] ?? null };
  }

  async dispose(): Promise<void> {
    await this.#dispose();
  }

  async #read(numbers: readonly number[]): Promise<PreviewRow[]> {
    if (numbers.length === 0) return [];
    const handle = await open(this.#file.path, 'r');
    try {
      const rows: PreviewRow[] = [];
      for (const number of numbers) {
        const start = this.#starts[number] ?? 0;
        const bytes = new Uint8Array((this.#starts[number + 1] ?? this.#file.byteSize) - start);
        await handle.read(bytes, 0, bytes.length, start);
        rows.push(PreviewRow.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
      }
      return rows;
    } finally {
      await handle.close();
    }
  }
}

/**
 * Rows of the sheet of contacts, or cards of the address book, that was inspected last under this token.
 * @throws NOT_FOUND before that; INVALID_VALUE `cursor` `cursorBroken`
 */
export async function inspectedRows(
  staging: Staging,
  request: {
    readonly file: string;
    readonly fate?: RowFate | undefined;
    readonly limit: number;
    readonly cursor?: string | null | undefined;
  },
): Promise<{ items: PreviewRow[]; nextCursor: string | null }> {
  const { file, fate, limit, cursor = null } = request;
  const rows = staging.finding(file);
  if (!(rows instanceof InspectedRows)) throw new LonghandError('NOT_FOUND', { entity: 'rows', id: file });
  if (cursor !== null && !/^\d{1,15}$/.test(cursor))
    throw new LonghandError('INVALID_VALUE', { field: 'cursor', rule: 'cursorBroken' });
  const { items, next } = await rows.page(cursor === null ? 0 : Number(cursor), limit, fate);
  return { items, nextCursor: next === null ? null : String(next) };
}
