import { guessDelimiter } from '#shared/csv/delimiter.rules.ts';
import type { Delimiter } from '#shared/csv/delimiter.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { SheetEncoding, SheetOptions } from '#shared/transfer/sheet.ts';
import { rowsOfSheet } from './sheetRows.ts';
import type { SheetRow } from './sheetRows.ts';
import { encodingOfSheet, textOfSheet } from './sheetText.ts';
import type { StagedFile } from './staging.ts';
import { rowsOfWorkbook, workbookSheets } from './workbook/workbook.ts';
import type { WorkbookSheet } from './workbook/workbook.ts';

/** What the rows of a sheet stand in. */
export type SheetForm =
  | { readonly type: 'text'; readonly encoding: SheetEncoding; readonly delimiter: Delimiter }
  | { readonly type: 'workbook'; readonly sheets: readonly WorkbookSheet[]; readonly sheet: number };

/** Rows that are handled together, and how far the file is read, bytes. */
export interface SheetRowGroup {
  readonly rows: readonly SheetRow[];
  readonly bytesRead: number;
}

export interface FormSetting {
  /** ISO 3166-1 alpha-2: what its programs write wins where two encodings are as likely. */
  readonly country: string;
  pause(): Promise<void>;
}

const LONGEST_BEGINNING = 256 * 1024;
/** Control characters that are no white space. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\u0080-\u009F]/gu;
/** More of them than this share, and it is no text. */
const MOST_CONTROLS = 0.02;

/**
 * What a sheet stands in: the options say it, or looking at the file does. Of a workbook the first sheet with rows.
 * @throws FILE_REFUSED as `workbookSheets`, `notASheet` where it is no text, `vanished`; INVALID_VALUE `sheet` `notFound`
 */
export async function formOfSheet(
  file: StagedFile,
  format: 'csv' | 'xlsx',
  options: Pick<SheetOptions, 'encoding' | 'delimiter' | 'sheet'>,
  setting: FormSetting,
): Promise<SheetForm> {
  const pause = () => setting.pause();
  if (format === 'xlsx') {
    const sheets = await workbookSheets(file, { pause });
    const firstFilled = Math.max(
      0,
      sheets.findIndex(({ rowCount }) => rowCount > 0),
    );
    const sheet = options.sheet ?? firstFilled;
    if (sheets[sheet] === undefined) throw new LonghandError('INVALID_VALUE', { field: 'sheet', rule: 'notFound' });
    return { type: 'workbook', sheets, sheet };
  }
  const encoding = options.encoding ?? (await encodingOfSheet(file, setting.country, pause));
  const beginning = await beginningOf(file, encoding);
  if (options.encoding === undefined && !isText(beginning))
    throw new LonghandError('FILE_REFUSED', { problem: 'notASheet', file: file.name });
  const delimiter = options.delimiter ?? guessDelimiter(beginning);
  return { type: 'text', encoding, delimiter };
}

/** The rows as they stand, whatever the form, in groups. @throws FILE_REFUSED `vanished` and as `workbookSheets` */
export function rowsOfForm(
  file: StagedFile,
  form: SheetForm,
  { pause }: Pick<FormSetting, 'pause'>,
): AsyncGenerator<SheetRowGroup, void> {
  return form.type === 'text' ? rowsOfSheet(file, form) : rowsOfWorkbook(file, form.sheet, { pause: () => pause() });
}

/** Whether it is text: programs and pictures are full of control characters, a few stand in sheets too. */
function isText(beginning: string): boolean {
  const controls = beginning.match(CONTROLS)?.length ?? 0;
  return controls <= beginning.length * MOST_CONTROLS;
}

async function beginningOf(file: StagedFile, encoding: SheetEncoding): Promise<string> {
  let beginning = '';
  for await (const { text } of textOfSheet(file, encoding)) {
    beginning += text;
    if (beginning.length >= LONGEST_BEGINNING) break;
  }
  return beginning;
}
