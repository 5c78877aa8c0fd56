import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellValue, safeCell, textCell } from '#shared/csv/safeCell.rules.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'", '0', '1', ' ', ''];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...STARTS), fc.constantFrom(...STARTS), fc.string()).map((parts) => parts.join('')),
);

describe('a written cell', () => {
  it('is read back as it was, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cellValue(safeCell(text))).toBe(text);
        expect(cellValue(textCell(text))).toBe(text);
      }),
    );
  });

  it('never begins with what a spreadsheet would run, unless it is a plain negative number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const written of [safeCell(text), textCell(text)]) {
          if (/^-\d+(\.\d+)?$/.test(written)) continue;
          expect(written).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/u);
        }
      }),
    );
  });

  it('leaves numbers numbers, and a text the text it is', () => {
    expect(safeCell('-12.50')).toBe('-12.50');
    expect(safeCell('-1+1')).toBe("'-1+1");
    expect(safeCell('2026-03-01')).toBe('2026-03-01');
    expect(safeCell('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
    expect(safeCell('茶叶')).toBe('茶叶');
    expect(textCell('00123')).toBe("'00123");
    expect(textCell('+86 138 0013 8000')).toBe("'+86 138 0013 8000");
    expect(textCell('13800138000')).toBe('13800138000');
    expect(textCell('138001380001')).toBe("'138001380001");
    expect(textCell('2026-03')).toBe("'2026-03");
    expect(textCell('1E5')).toBe("'1E5");
    expect(textCell('R-2026-001')).toBe('R-2026-001');
  });

  it('keeps an apostrophe that belongs to a text', () => {
    expect(cellValue("'s Gravenhage")).toBe("'s Gravenhage");
    expect(cellValue("'00123")).toBe('00123');
    expect(cellValue(safeCell("'=1"))).toBe("'=1");
  });
});
