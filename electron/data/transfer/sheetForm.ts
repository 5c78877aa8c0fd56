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

/**
 * What a sheet stands in: the options say it, or looking at the file does. Of a workbook the first sheet with rows.
 * @throws FILE_REFUSED as `workbookSheets`, `vanished`; INVALID_VALUE `sheet` `notFound`
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
  const delimiter = options.delimiter ?? guessDelimiter(await beginningOf(file, encoding));
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

async function beginningOf(file: StagedFile, encoding: SheetEncoding): Promise<string> {
  let beginning = '';
  for await (const { text } of textOfSheet(file, encoding)) {
    beginning += text;
    if (beginning.length >= LONGEST_BEGINNING) break;
  }
  return beginning;
}
