import type { SheetDelimiter, SheetEncoding } from '#shared/transfer/sheet.ts';
import type { SheetForm } from './sheetForm.ts';

/** How a sheet is written, as an inspection tells it: a workbook has neither encoding nor delimiter, a text one sheet. */
export function formFacts(form: SheetForm): {
  readonly sheets: { name: string; rowCount: number }[];
  readonly sheet: number;
  readonly encoding: SheetEncoding | null;
  readonly delimiter: SheetDelimiter | null;
} {
  return form.type === 'text'
    ? { sheets: [], sheet: 0, encoding: form.encoding, delimiter: form.delimiter }
    : {
        sheets: form.sheets.map(({ name, rowCount }) => ({ name, rowCount })),
        sheet: form.sheet,
        encoding: null,
        delimiter: null,
      };
}
