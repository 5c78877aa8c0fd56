import { describe, expect, it } from 'vitest';
import { SheetMapping, SheetOptions } from '#shared/transfer/sheet.ts';
import { AS_IT_LOOKS, askedFor, withLine, withMended, withOptions } from '../../../renderer/transfer/fileReading.ts';
import type { FileReading } from '../../../renderer/transfer/fileReading.ts';
import { comingOf, firstFate, shownFates } from '../../../renderer/transfer/contactSheet/fates.ts';
import { holding, withHeld } from '../../../renderer/transfer/contactSheet/heldRows.ts';

const reading: FileReading = {
  onMatch: 'fill',
  options: { dateOrder: 'dmy', mended: [{ line: 3, column: 1, value: 'a@b.de' }], leftOut: [7] },
  mapping: [{ to: 'field', field: 'fullName' }, null],
};

describe('how a file is to be read', () => {
  it('is asked for as the contract has it', () => {
    expect(askedFor(AS_IT_LOOKS)).toEqual({ onMatch: 'skip', options: SheetOptions.parse({}) });
    const asked = askedFor(reading);
    expect(asked).toMatchObject({ onMatch: 'fill', options: { dateOrder: 'dmy', leftOut: [7] } });
    expect(SheetMapping.parse(asked.mapping)).toEqual(reading.mapping);
  });

  it('forgets columns and mends where other options make another table, and nothing else', () => {
    for (const other of [{ encoding: 'big5' }, { delimiter: ';' }, { sheet: 1 }, { as: 'sales' }] as const)
      expect(withOptions(reading, other)).toEqual({ onMatch: 'fill', options: { dateOrder: 'dmy', ...other } });
    expect(withOptions(reading, { nameOrder: 'familyFirst' })).toEqual({
      ...reading,
      options: { ...reading.options, nameOrder: 'familyFirst' },
    });
  });

  it('keeps one value of a mended cell, the last', () => {
    const twice = withMended(withMended(reading, { line: 3, column: 2, value: 'x' }), {
      line: 3,
      column: 1,
      value: 'y',
    });
    expect(twice.options.mended).toEqual([
      { line: 3, column: 2, value: 'x' },
      { line: 3, column: 1, value: 'y' },
    ]);
  });

  it('leaves a line out, and takes it after all', () => {
    const without = withLine(reading, 9, true);
    expect(without.options.leftOut).toEqual([7, 9]);
    expect(withLine(without, 9, true).options.leftOut).toEqual([7, 9]);
    expect(withLine(without, 7, false).options.leftOut).toEqual([9]);
  });
});

const counts = { new: 0, changed: 0, same: 4, inBin: 0, wrong: 0, leftOut: 0 };

describe('the fates of rows', () => {
  it('shows four always, the bin and what is left out where there is somebody or it is in question', () => {
    expect(shownFates(counts, 'new', {})).toEqual(['new', 'changed', 'same', 'wrong']);
    expect(shownFates({ ...counts, leftOut: 1 }, 'inBin', {})).toEqual([
      'new',
      'changed',
      'same',
      'wrong',
      'inBin',
      'leftOut',
    ]);
    expect(shownFates(counts, 'new', { inBin: 'restore' })).toContain('inBin');
  });

  it('begins with what comes in, else with what has to be looked at', () => {
    expect(firstFate({ ...counts, new: 1, wrong: 2 })).toBe('new');
    expect(firstFate({ ...counts, wrong: 2 })).toBe('wrong');
    expect(firstFate(counts)).toBe('same');
    expect(comingOf({ ...counts, new: 3, changed: 2, inBin: 9 })).toBe(5);
  });
});

describe('a row that was mended', () => {
  const row = (line: number) =>
    ({ line, fate: 'wrong', displayName: `Row ${line}`, kind: 'person', phone: '', email: '', employer: '' }) as const;
  const full = (line: number) => ({ ...row(line), match: null, changes: [], cells: [], problems: [] });

  it('stays in its place, marked, until one looks elsewhere', () => {
    const held = holding(holding([], full(4)), full(4));
    expect(held).toHaveLength(1);
    expect(withHeld([full(2), full(9)], held).map(({ row: { line }, isMended }) => [line, isMended])).toEqual([
      [2, false],
      [4, true],
      [9, false],
    ]);
    expect(withHeld([full(4)], held)).toEqual([{ row: full(4), isMended: false }]);
  });
});
