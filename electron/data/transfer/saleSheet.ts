import { guessColumns } from '#shared/csv/columnGuess.rules.ts';
import type { SheetColumn } from '#shared/csv/columnGuess.rules.ts';
import { DateOrderEvidence } from '#shared/csv/dateOrder.rules.ts';
import { DecimalMarkEvidence } from '#shared/csv/decimalMark.rules.ts';
import { guessDelimiter } from '#shared/csv/delimiter.rules.ts';
import type { Delimiter } from '#shared/csv/delimiter.rules.ts';
import { isBlank, tableStart } from '#shared/csv/head.rules.ts';
import { cellValue } from '#shared/csv/safeCell.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import { isAddressBookHead, SALE_COLUMNS } from '#shared/transfer/saleColumns.rules.ts';
import type { SaleTerms } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SaleColumn, SheetEncoding, SheetReading } from '#shared/transfer/transfer.ts';
import { usualDateOrder, usualDecimalMark } from './sheetHabits.ts';
import { rowsOfSheet } from './sheetRows.ts';
import type { SheetRow } from './sheetRows.ts';
import { encodingOfSheet, textOfSheet } from './sheetText.ts';
import type { StagedFile } from './staging.ts';

/** What opening a sheet needs to know and to tell. */
export interface SheetSetting {
  readonly country: string;
  readonly ownCurrency: string;
  readonly today: string;
  pause(): Promise<void>;
  onRead(bytes: number): void;
}

/** A sheet of sales, looked through once: how it is read, and how many rows it has. */
export interface SaleSheet {
  readonly file: StagedFile;
  readonly encoding: SheetEncoding;
  readonly delimiter: Delimiter;
  /** Every column with its head and the first cells below it. */
  readonly columns: readonly SheetColumn[];
  readonly terms: SaleTerms;
  /** The head as it stands in the file; null where there is none. */
  readonly head: readonly string[] | null;
  /** The line on which the rows begin. */
  readonly firstLine: number;
  /** Rows with something in them. */
  readonly rowCount: number;
}

/** Rows by which the head and the columns are found. */
const LOOKED_AT = 200;
const LONGEST_BEGINNING = 256 * 1024;
const MOST_EXAMPLES = 3;
/** Cells by whose look a column is guessed. */
const MOST_LOOKED_AT = 50;
const MOST_COLUMNS = 500;
const ROWS_AT_ONCE = 500;
const DATES: readonly (SaleColumn | null)[] = ['datedOn', 'dueOn', 'paidOn', 'lostOn'];
const AMOUNTS: readonly (SaleColumn | null)[] = ['amount', 'cost', 'paid', 'rate'];

/**
 * Looks through a sheet: what it is written in, where its table begins, what its columns are, how its dates and amounts
 * are written. What `reading` says is not looked for.
 * @throws FILE_REFUSED `notASheet`, `contactsSheet`, `vanished`; CANCELLED
 */
export async function openSaleSheet(
  file: StagedFile,
  reading: SheetReading,
  setting: SheetSetting,
): Promise<SaleSheet> {
  const encoding = reading.encoding ?? (await encodingOfSheet(file, setting.country, () => setting.pause()));
  const delimiter = reading.delimiter ?? guessDelimiter(await beginningOf(file, encoding));
  const survey = new Survey(file, reading, setting);
  for await (const { rows, bytesRead } of rowsOfSheet(file, { encoding, delimiter })) {
    for (const row of rows) survey.add(row);
    setting.onRead(bytesRead / 2);
    await setting.pause();
  }
  return { file, encoding, delimiter, ...survey.end() };
}

/** The rows of the table of a sheet that was looked through, without empty ones, in groups. */
export async function* rowsOfSaleSheet(
  sheet: SaleSheet,
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly bytesRead: number }, void> {
  for await (const { rows, bytesRead } of rowsOfSheet(sheet.file, sheet)) {
    const own = rows.filter(({ line, cells }) => line >= sheet.firstLine && !isBlank(cells));
    for (let start = 0; start < own.length; start += ROWS_AT_ONCE)
      yield { rows: own.slice(start, start + ROWS_AT_ONCE), bytesRead };
  }
}

async function beginningOf(file: StagedFile, encoding: SheetEncoding): Promise<string> {
  let beginning = '';
  for await (const { text } of textOfSheet(file, encoding)) {
    beginning += text;
    if (beginning.length >= LONGEST_BEGINNING) break;
  }
  return beginning;
}

/** What is found out while the rows go by. */
class Survey {
  readonly #file: StagedFile;
  readonly #reading: SheetReading;
  readonly #setting: SheetSetting;
  readonly #first: SheetRow[] = [];
  readonly #dates: DateOrderEvidence;
  readonly #amounts = new DecimalMarkEvidence();
  #table: ReturnType<Survey['settle']> | null = null;
  #rowCount = 0;

  constructor(file: StagedFile, reading: SheetReading, setting: SheetSetting) {
    this.#file = file;
    this.#reading = reading;
    this.#setting = setting;
    this.#dates = new DateOrderEvidence(setting.today);
  }

  add(row: SheetRow): void {
    if (this.#table === null) {
      this.#first.push(row);
      if (this.#first.length === LOOKED_AT) this.#table = this.settle();
    } else this.#look(row, this.#table.guessed);
  }

  end(): Omit<SaleSheet, 'file' | 'encoding' | 'delimiter'> {
    const table = this.#table ?? this.settle();
    const { country, ownCurrency, today } = this.#setting;
    return {
      columns: table.columns,
      head: table.head,
      firstLine: table.firstLine,
      rowCount: this.#rowCount,
      terms: {
        headers: table.columns.map(({ header }) => header),
        columns: table.guessed,
        dateOrder: this.#reading.dateOrder ?? this.#dates.order(usualDateOrder(country)),
        decimalMark: this.#reading.decimalMark ?? this.#amounts.mark(usualDecimalMark(country)),
        ownCurrency,
        today,
      },
    };
  }

  /** Finds the table in the first rows. */
  settle() {
    const rows = this.#first;
    const start = tableStart(
      rows.map(({ cells }) => cells),
      SALE_COLUMNS,
    );
    const head = start.headAt === null ? null : (rows[start.headAt]?.cells ?? null);
    const body = rows.slice(start.firstRowAt).filter(({ cells }) => !isBlank(cells));
    const width = Math.min(MOST_COLUMNS, head?.length ?? Math.max(0, ...body.map(({ cells }) => cells.length)));
    if (width < 2 || body.length === 0)
      throw new LonghandError('FILE_REFUSED', { problem: 'notASheet', file: this.#file.name });
    const looked = Array.from({ length: width }, (_nothing, at) => ({
      header: (head?.[at] ?? '').trim(),
      examples: body
        .map(({ cells }) => cellValue(cells[at] ?? '').trim())
        .filter((cell) => cell !== '')
        .slice(0, MOST_LOOKED_AT),
    }));
    const guessed = this.#columns(looked);
    for (const row of body) this.#look(row, guessed);
    return {
      head,
      guessed,
      columns: looked.map(({ header, examples }) => ({ header, examples: examples.slice(0, MOST_EXAMPLES) })),
      firstLine: rows[start.firstRowAt]?.line ?? 1,
    };
  }

  #columns(looked: readonly SheetColumn[]): (SaleColumn | null)[] {
    const said = this.#reading.columns;
    if (said !== undefined) return looked.map((_column, at) => said[at] ?? null);
    const guessed = guessColumns(looked, SALE_COLUMNS);
    const heads = looked.map(({ header }) => header);
    if (isAddressBookHead(heads, guessed))
      throw new LonghandError('FILE_REFUSED', { problem: 'contactsSheet', file: this.#file.name });
    return guessed;
  }

  #look({ cells, isBroken }: SheetRow, columns: readonly (SaleColumn | null)[]): void {
    if (isBlank(cells)) return;
    this.#rowCount += 1;
    if (isBroken) return;
    for (const [at, column] of columns.entries()) {
      const cell = cells[at] ?? '';
      if (cell === '') continue;
      if (DATES.includes(column)) this.#dates.add(cell);
      else if (AMOUNTS.includes(column)) this.#amounts.add(cell);
    }
  }
}
