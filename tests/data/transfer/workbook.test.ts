import { existsSync, readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { forgetWorkbook, rowsOfWorkbook, workbookSheets } from '../../../electron/data/transfer/workbook/workbook.ts';
import {
  rowsShown,
  stagedFile,
  workbookParts,
  workbookSamples,
  workbookSamplesTitle,
  zipOf,
} from '../../support/workbooks.ts';
import type { WorkbookSource } from '../../support/workbooks.ts';

const workbook = async (source: WorkbookSource) => stagedFile(await zipOf(workbookParts(source)));
const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const formats = (...codes: readonly string[]) =>
  `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellXfs><xf numFmtId="0"/>${codes.map((_code, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs>`;

describe('the texts of a workbook', () => {
  it('are shared, inline, in pieces, empty; readings beside them are left out', async () => {
    const file = await workbook({
      strings:
        '<si><t>one</t></si><si/><si><t></t></si><si><r><t xml:space="preserve">王 </t></r><r><t>小明</t></r><rPh sb="0" eb="1"><t>オウ</t></rPh></si><si><t><![CDATA[<b>]]>_x000D_&amp;</t></si>',
      sheets: {
        A: data(
          '<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>3</v></c></row>' +
            '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>4</v></c></row>' +
            '<row><c t="inlineStr"><is><t>in</t><rPh><t>x</t></rPh></is></c><c t="str"><f>A1&amp;B1</f><v>cached</v></c></row>' +
            '<row r="9"/>',
        ),
      },
    });
    expect(await rowsShown(file)).toEqual(['2:  | one | 王 小明', '3:  |  | <b>\n&', '4: in | cached']);
  });
});

describe('the numbers of a workbook', () => {
  const shown = async (cells: readonly string[], styles: string, is1904 = false) => {
    const file = await workbook({ styles, is1904, sheets: { A: data(`<row r="1">${cells.join('')}</row>`) } });
    return (await rowsShown(file))[0]?.slice('1: '.length).split(' | ');
  };
  const cell = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

  it('never have an exponent or the noise of binary fractions', async () => {
    const values = ['13800138000', '1.38E+10', '0.30000000000000004', '1.5E-7', '-1E21', '007'];
    expect(
      await shown(
        values.map((value) => cell(value)),
        formats(),
      ),
    ).toEqual(['13800138000', '13800000000', '0.3', '0.00000015', '-1000000000000000000000', '7']);
  });

  it('keep the zeros and signs of their format', async () => {
    const codes = [
      '000000',
      '000-0000-0000',
      '(00) 0000-0000',
      '&quot;NT$&quot;#,##0',
      '[$€-407] #,##0.00',
      '0%',
      '0.00E+00',
    ];
    const cells = ['123', '1380013800', '223456789', '1200', '-12.5', '0.15', '1234'].map((value, at) =>
      cell(value, at + 1),
    );
    expect(await shown(cells, formats(...codes))).toEqual([
      '000123',
      '013-8001-3800',
      '(02) 2345-6789',
      'NT$1200',
      '-€12.5',
      '15%',
      '1234',
    ]);
  });

  it('are days where their format says so, counted from 1900 or from 1904', async () => {
    const styles = formats(
      'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
      'yyyy-mm-dd hh:mm',
      '[h]:mm',
      '[Red]General',
    );
    const cells = [
      cell('45292', 5),
      cell('45292', 1),
      cell('45292.75', 2),
      cell('0.5', 3),
      cell('59', 5),
      cell('61', 5),
      cell('60', 5),
      cell('45292', 4),
    ];
    expect(await shown(cells, styles)).toEqual([
      '2024-01-01',
      '2024-01-01',
      '2024-01-01 18:00',
      '12:00',
      '1900-02-28',
      '1900-03-01',
      '60',
      '45292',
    ]);
    expect(await shown([cell('0', 5)], styles, true)).toEqual(['1904-01-01']);
  });

  it('stand beside yes and no, errors, and days in words', async () => {
    const cells = [
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>0</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="d"><v>2024-02-29T00:00:00</v></c>',
    ];
    expect(await shown(cells, formats())).toEqual(['TRUE', 'FALSE', '', '2024-02-29']);
  });
});

describe('the sheets of a workbook', () => {
  it('are listed in their order with their rows, hidden ones named so', async () => {
    const file = await workbook({
      sheets: {
        客户: data('<row><c><v>1</v></c></row><row/>'),
        Empty: data(''),
        Old: data('<row><c><v>2</v></c></row>'),
      },
      hidden: ['Old'],
    });
    expect(await workbookSheets(file)).toEqual([
      { name: '客户', rowCount: 1, isHidden: false },
      { name: 'Empty', rowCount: 0, isHidden: false },
      { name: 'Old', rowCount: 1, isHidden: true },
    ]);
    expect(await rowsShown(file, 2)).toEqual(['1: 2']);
    await expect(rowsShown(file, 3)).rejects.toMatchObject({ code: 'INVALID_VALUE', params: { field: 'sheet' } });
  });

  it('give all rows of merged cells what stands in the first', async () => {
    const text = (reference: string, value: string) => `<c r="${reference}" t="str"><v>${value}</v></c>`;
    const file = await workbook({
      sheets: {
        A: `${data(
          `<row r="1">${text('A1', 'Co')}${text('B1', 'a')}</row><row r="2">${text('B2', 'b')}</row><row r="3">${text('A3', 'Other')}${text('B3', 'c')}</row>`,
        )}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="C1:D1"/></mergeCells>`,
      },
    });
    expect(await rowsShown(file)).toEqual(['1: Co | a', '2: Co | b', '3: Other | c']);
  });

  it('with prefixes before every name are read as well', async () => {
    const parts = workbookParts({ sheets: { A: '' } });
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    parts['xl/worksheets/sheet1.xml'] =
      `<x:worksheet ${x}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsShown(stagedFile(await zipOf(parts)))).toEqual(['1: 5']);
  });

  it('come in groups with how far the file is read, to its end', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_row, at) => `<row><c t="str"><v>row ${at} ${'x'.repeat(60)}</v></c></row>`,
    );
    const file = await workbook({ sheets: { A: data(rows.join('')) } });
    const groups: { readonly count: number; readonly bytesRead: number }[] = [];
    for await (const { rows: group, bytesRead } of rowsOfWorkbook(file, 0))
      groups.push({ count: group.length, bytesRead });
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(3000);
    expect(groups.at(-1)?.bytesRead).toBe(file.byteSize);
  });
});

describe('reading a workbook', () => {
  it('leaves nothing behind when it is forgotten, and reads it anew when asked again', async () => {
    const file = await workbook({ sheets: { A: data('<row><c><v>1</v></c></row>') } });
    await workbookSheets(file);
    expect(existsSync(`${file.path}.rows`)).toBe(true);
    await forgetWorkbook(file);
    expect(existsSync(`${file.path}.rows`)).toBe(false);
    expect(await rowsShown(file)).toEqual(['1: 1']);
  });

  it('stops when it is to stop, and goes on for whoever did not want to', async () => {
    const rows = Array.from({ length: 20_000 }, (_row, at) => `<row><c t="str"><v>${at} ${Math.sin(at)}</v></c></row>`);
    const file = await workbook({ sheets: { A: data(rows.join('')) } });
    const cancelled = workbookSheets(file, {
      pause: () => Promise.reject(new LonghandError('CANCELLED', {})),
    });
    const other = workbookSheets(file);
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await other).toMatchObject([{ rowCount: 20_000 }]);
  });
});

describe.skipIf(workbookSamples.length === 0)(`${workbookSamplesTitle}`, () => {
  it.each(workbookSamples)('$file says the same to another reader', async ({ path }) => {
    const bytes = readFileSync(path);
    const file = stagedFile(bytes);
    const other = read(bytes, { cellDates: true, UTC: true });
    const sheets = await workbookSheets(file);
    expect(sheets.map(({ name }) => name)).toEqual(other.SheetNames);
    for (const [at, { name }] of sheets.entries()) {
      const mine = new Map<number, readonly string[]>();
      for await (const { rows } of rowsOfWorkbook(file, at)) for (const { line, cells } of rows) mine.set(line, cells);
      const sheet = other.Sheets[name] ?? {};
      for (const [reference, cell] of Object.entries(sheet)) {
        if (reference.startsWith('!')) continue;
        const { v: value = '' } = cell as { readonly v?: string | number | boolean | Date };
        const { r, c } = utils.decode_cell(reference);
        const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
        expect(mine.get(r + 1)?.[c]?.replace(/^\$/, '') ?? '', `${name}!${reference}`).toBe(text);
      }
    }
  });
});
