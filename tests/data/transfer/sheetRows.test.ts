import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DELIMITERS } from '#shared/csv/delimiter.rules.ts';
import { sheetLine } from '#shared/csv/writer.ts';
import { computingTime } from '../../support/computingTime.ts';
import { sheetSamples, sheetSamplesTitle } from '../../support/sheetSamples.ts';
import { SheetRowReader } from '../../../electron/data/transfer/sheetRows.ts';

function rowsOf(text: string, delimiter: (typeof DELIMITERS)[number] = ',', pieceLength = text.length) {
  const reader = new SheetRowReader(delimiter);
  const rows = [];
  for (let start = 0; start < text.length; start += pieceLength)
    rows.push(...reader.push(text.slice(start, start + pieceLength)));
  return [...rows, ...reader.end()];
}
const cellsOf = (...args: Parameters<typeof rowsOf>) => rowsOf(...args).map(({ cells }) => cells);

describe('the rows of a sheet', () => {
  it('come out as they were written, wherever the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '茶', '"', ',', ';', '\t', '|', '\n', ' ', "'", '=') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), fc.integer({ min: 1, max: 9 }), (rows, delimiter, length) => {
        const text = rows.map((cells) => sheetLine(cells, delimiter)).join('');
        expect(cellsOf(text, delimiter, length)).toEqual(rows);
      }),
    );
  });

  it('end at every kind of line end, and know the line they begin on', () => {
    const text = 'a,b\r1,2\r\n"x\ny",3\n\nz,4';
    for (const length of [1, 3, 100]) {
      expect(rowsOf(text, ',', length)).toEqual([
        { line: 1, cells: ['a', 'b'], isBroken: false },
        { line: 2, cells: ['1', '2'], isBroken: false },
        { line: 3, cells: ['x\ny', '3'], isBroken: false },
        { line: 5, cells: [''], isBroken: false },
        { line: 6, cells: ['z', '4'], isBroken: false },
      ]);
    }
  });

  it('lose no other row to a quote that is never closed', () => {
    const text = 'a,b\n1,"12 inch\n2,x\n3,y\n';
    for (const length of [1, 7, 100]) {
      expect(rowsOf(text, ',', length)).toEqual([
        { line: 1, cells: ['a', 'b'], isBroken: false },
        { line: 2, cells: ['1', '"12 inch'], isBroken: true },
        { line: 3, cells: ['2', 'x'], isBroken: false },
        { line: 4, cells: ['3', 'y'], isBroken: false },
      ]);
    }
  });

  it('lose no row to a stray quote that a later one closes', () => {
    const rows = (text: string, length: number) =>
      rowsOf(text, ',', length).map(({ line, cells, isBroken }) => [line, cells.join('|'), isBroken]);
    for (const length of [1, 7, 100]) {
      expect(rows('a,b,c\n1,"12 inch,5\n2,x,6\n3,14",7\n4,y,8\n', length)).toEqual([
        [1, 'a|b|c', false],
        [2, '1|"12 inch|5', true],
        [3, '2|x|6', false],
        [4, '3|14"|7', false],
        [5, '4|y|8', false],
      ]);
      expect(rows('a,b,c\n1,"12 inch,5\n2,x,6\n3,"y",7\n4,z,8\n', length)).toEqual([
        [1, 'a|b|c', false],
        [2, '1|"12 inch|5', true],
        [3, '2|x|6', false],
        [4, '3|y|7', false],
        [5, '4|z|8', false],
      ]);
    }
  });

  it('keep a note of several lines whole, commas and quotes in it too', () => {
    const note = 'Dear Ada, Bob, Cy,\nthe "12 inch" one, please\n\nYours, Dan';
    const text = `a,b,c\n${sheetLine(['1', note, '5'])}${sheetLine(['2', 'x', '6'])}`;
    expect(cellsOf(text)).toEqual([
      ['a', 'b', 'c'],
      ['1', note, '5'],
      ['2', 'x', '6'],
    ]);
  });

  it('of a text full of stray quotes come in the end, all of them', () => {
    const text = 'a,"b\n'.repeat(20_001);
    const computed = computingTime();
    const rows = rowsOf(text, ',', 65_536);
    expect(rows.at(-1)?.line).toBe(20_001);
    expect(computed()).toBeLessThan(5000);
  });
});

describe.skipIf(sheetSamples.length === 0)(`${sheetSamplesTitle}`, () => {
  const twins = sheetSamples.filter(({ file }) => file.endsWith('.json'));

  it.each(twins)('are read as $file says', ({ path }) => {
    const expected = JSON.parse(readFileSync(path, 'utf8')) as readonly Readonly<Record<string, string>>[];
    const [head = [], ...rows] = cellsOf(readFileSync(path.replace(/json$/, 'csv'), 'utf8'));
    const plain = (text: string | undefined) => text?.replaceAll('\r\n', '\n');
    expect(rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))).toEqual(
      expected.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)]))),
    );
  });
});
