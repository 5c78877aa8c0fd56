import type { SheetColumn } from '#shared/csv/columnGuess.rules.ts';
import { DateOrderEvidence } from '#shared/csv/dateOrder.rules.ts';
import type { DateOrder } from '#shared/csv/dateOrder.rules.ts';
import { DecimalMarkEvidence } from '#shared/csv/decimalMark.rules.ts';
import type { DecimalMark } from '#shared/csv/decimalMark.rules.ts';
import { isBlank, tableStart } from '#shared/csv/head.rules.ts';
import { cellValue } from '#shared/csv/safeCell.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Field } from '#shared/fields/field.ts';
import { isNameless, SHEET_HEADS } from '#shared/transfer/contactMapping.rules.ts';
import { SheetOptions } from '#shared/transfer/sheet.ts';
import type { SheetMapping } from '#shared/transfer/sheet.ts';
import { formOfSheet, rowsOfForm } from './sheetForm.ts';
import type { FormSetting, SheetForm, SheetRowGroup } from './sheetForm.ts';
import { usualDateOrder, usualDecimalMark } from './sheetHabits.ts';
import { looksOf, planOfSheet } from './sheetPlan.ts';
import type { CellLook, SheetPlan } from './sheetPlan.ts';
import type { SheetRow } from './sheetRows.ts';
import type { StagedFile } from './staging.ts';

/** What was said about a sheet; what is left out is found by looking at it. */
export interface SheetSaid {
  readonly format: 'csv' | 'xlsx';
  readonly options: SheetOptions;
  readonly mapping?: SheetMapping | undefined;
}

/** What opening a sheet needs to know and to tell. */
export interface SheetSetting extends FormSetting {
  readonly fields: readonly Field[];
  readonly ownCurrency: string;
  readonly today: string;
  /** How far it was read, bytes. */
  onRead(bytes: number): void;
}

/** A sheet, looked through once: how it is read, and how many rows it has. */
export interface OpenSheet {
  readonly file: StagedFile;
  readonly form: SheetForm;
  readonly plan: SheetPlan;
  /** Every column with its head and the first cells below it. */
  readonly columns: readonly (SheetColumn & { readonly isEmpty: boolean })[];
  /** The head as it stands in the file; null where there is none. */
  readonly head: readonly string[] | null;
  /** The line on which the rows begin. */
  readonly firstLine: number;
  /** Rows with something in them. */
  readonly rowCount: number;
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
}

/** Rows by which the head and the columns are found. */
const LOOKED_AT = 200;
const MOST_EXAMPLES = 3;
/** Cells by whose look a column is guessed. */
const MOST_LOOKED_AT = 50;
const MOST_COLUMNS = 500;
const ROWS_AT_ONCE = 1000;

/**
 * Looks through a sheet: what it stands in, where its table begins, what its rows and columns are, how its dates and
 * numbers are written. What was said is not looked for.
 * @throws FILE_REFUSED `notASheet`, `vanished` and as `workbookSheets`; INVALID_VALUE as `planOfSheet`; CANCELLED
 */
export async function openSheet(file: StagedFile, said: SheetSaid, setting: SheetSetting): Promise<OpenSheet> {
  const form = await likelyForm(file, said, setting);
  const survey = new Survey(file, said, setting);
  for await (const { rows, bytesRead } of rowsOfForm(file, form, setting)) {
    for (const row of rows) survey.add(row);
    setting.onRead(bytesRead / 2);
    await setting.pause();
  }
  return { file, form, ...survey.end() };
}

/**
 * What the sheet stands in. Of a workbook where nobody said which sheet: the first one that tells who its rows are, before it
 * the ones whose tabs are shown; notes and lists of words come after them. What was said of the columns plays no part in it:
 * it was said of the sheet that is found so.
 */
async function likelyForm(file: StagedFile, said: SheetSaid, setting: SheetSetting): Promise<SheetForm> {
  const form = await formOfSheet(file, said.format, said.options, setting);
  if (form.type === 'text' || said.options.sheet !== undefined) return form;
  const filled = form.sheets
    .map((sheet, at) => ({ ...sheet, at }))
    .filter(({ rowCount }) => rowCount > 0)
    .toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))
    .map(({ at }) => ({ ...form, sheet: at }));
  let table: SheetForm | null = null;
  for (const candidate of filled) {
    const plan = await planOfBeginning(file, candidate, setting);
    if (plan === null) continue;
    if (plan.as === 'sales' ? plan.columns.includes('amount') : !isNameless(plan.mapping)) return candidate;
    table ??= candidate;
  }
  return table ?? filled[0] ?? form;
}

/** What the first rows look like; null where they are no table. */
async function planOfBeginning(file: StagedFile, form: SheetForm, setting: SheetSetting): Promise<SheetPlan | null> {
  const survey = new Survey(file, { format: 'xlsx', options: SheetOptions.parse({}) }, setting);
  let count = 0;
  try {
    for await (const { rows } of rowsOfForm(file, form, setting)) {
      for (const row of rows.slice(0, LOOKED_AT - count)) survey.add(row);
      count += rows.length;
      if (count >= LOOKED_AT) break;
    }
    return survey.end().plan;
  } catch (error) {
    const isNoSheet =
      error instanceof LonghandError && 'problem' in error.params && error.params.problem === 'notASheet';
    if (isNoSheet) return null;
    throw error;
  }
}

/** The rows of the table of a sheet that was looked through, without empty ones, in groups. */
export async function* rowsOfOpenSheet(
  sheet: OpenSheet,
  setting: Pick<FormSetting, 'pause'>,
): AsyncGenerator<SheetRowGroup, void> {
  for await (const { rows, bytesRead } of rowsOfForm(sheet.file, sheet.form, setting)) {
    const own = rows.filter(({ line, cells }) => line >= sheet.firstLine && !isBlank(cells));
    for (let start = 0; start < own.length; start += ROWS_AT_ONCE)
      yield { rows: own.slice(start, start + ROWS_AT_ONCE), bytesRead };
  }
}

/** The table as the first rows show it. */
interface Table {
  readonly head: readonly string[] | null;
  readonly firstLine: number;
  readonly columns: readonly SheetColumn[];
  readonly plan: SheetPlan;
  readonly looks: readonly CellLook[];
}

/** What is found out while the rows go by. */
class Survey {
  readonly #file: StagedFile;
  readonly #said: SheetSaid;
  readonly #setting: SheetSetting;
  readonly #first: SheetRow[] = [];
  readonly #dates: DateOrderEvidence;
  readonly #amounts = new DecimalMarkEvidence();
  readonly #filled = new Set<number>();
  #table: Table | null = null;
  #rowCount = 0;

  constructor(file: StagedFile, said: SheetSaid, setting: SheetSetting) {
    this.#file = file;
    this.#said = said;
    this.#setting = setting;
    this.#dates = new DateOrderEvidence(setting.today);
  }

  add(row: SheetRow): void {
    if (this.#table === null) {
      this.#first.push(row);
      if (this.#first.length === LOOKED_AT) this.#table = this.#settle();
    } else this.#look(row, this.#table.looks);
  }

  end(): Omit<OpenSheet, 'file' | 'form'> {
    const { head, firstLine, columns, plan } = this.#table ?? this.#settle();
    const { options } = this.#said;
    const { country } = this.#setting;
    return {
      head,
      firstLine,
      plan,
      columns: columns.map((column, at) => ({ ...column, isEmpty: !this.#filled.has(at) })),
      rowCount: this.#rowCount,
      dateOrder: options.dateOrder ?? this.#dates.order(usualDateOrder(country)),
      decimalMark: options.decimalMark ?? this.#amounts.mark(usualDecimalMark(country)),
    };
  }

  /** Finds the table in the first rows. */
  #settle(): Table {
    const rows = this.#first;
    const { fields, ownCurrency } = this.#setting;
    const start = tableStart(
      rows.map(({ cells }) => cells),
      SHEET_HEADS,
    );
    const head = start.headAt === null ? null : (rows[start.headAt]?.cells ?? null);
    const body = rows.slice(start.firstRowAt).filter(({ cells }) => !isBlank(cells));
    const width = Math.min(MOST_COLUMNS, head?.length ?? Math.max(0, ...body.map(({ cells }) => cells.length)));
    const looked = Array.from({ length: width }, (_nothing, at) => ({
      header: (head?.[at] ?? '').trim(),
      examples: body
        .map(({ cells }) => cellValue(cells[at] ?? '').trim())
        .filter((cell) => cell !== '')
        .slice(0, MOST_LOOKED_AT),
    }));
    const { options, mapping } = this.#said;
    if (body.length === 0) throw this.#noSheet();
    const plan = planOfSheet(looked, { ...options, mapping }, fields, ownCurrency);
    // One column of words is a text, unless its words are addresses or somebody said what they are.
    if (width < 2 && (plan.as === 'sales' || isNameless(plan.mapping))) throw this.#noSheet();
    const looks = looksOf(plan, new Map(fields.map((field) => [field.id, field])));
    for (const row of body) this.#look(row, looks);
    return {
      head,
      plan,
      looks,
      columns: looked.map(({ header, examples }) => ({ header, examples: examples.slice(0, MOST_EXAMPLES) })),
      firstLine: rows[start.firstRowAt]?.line ?? 1,
    };
  }

  #noSheet(): LonghandError {
    return new LonghandError('FILE_REFUSED', { problem: 'notASheet', file: this.#file.name });
  }

  #look({ cells, isBroken }: SheetRow, looks: readonly CellLook[]): void {
    if (isBlank(cells)) return;
    this.#rowCount += 1;
    if (isBroken) return;
    for (const [at, look] of looks.entries()) {
      const cell = cells[at] ?? '';
      if (cell === '') continue;
      this.#filled.add(at);
      if (look === 'date') this.#dates.add(cell);
      else if (look === 'amount') this.#amounts.add(cell);
    }
  }
}
