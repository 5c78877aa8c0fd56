import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellParts } from '#shared/transfer/cellParts.rules.ts';
import { runs } from '../../support/runs.ts';

describe('the parts of a cell', () => {
  it('are cut at a text or at white space; the last takes what is left', () => {
    expect(cellParts('Dr Ada  Lovelace King', '', 3)).toEqual(['Dr', 'Ada', 'Lovelace King']);
    expect(cellParts('Taipei/Xinyi/7F', '/', 2)).toEqual(['Taipei', 'Xinyi/7F']);
    expect(cellParts('a, b', ',', 3)).toEqual(['a', 'b', '']);
    expect(cellParts('one', '/', 2)).toEqual(['one', '']);
  });

  it('lose nothing but white space and what parts them', () => {
    const plain = (text: string) => text.replaceAll(/[\s/]+/g, '');
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '/'), fc.integer({ min: 2, max: 10 }), (cell, at, count) => {
        const parts = cellParts(cell, at, count);
        expect(parts).toHaveLength(count);
        expect(plain(parts.join(''))).toBe(plain(cell));
      }),
      { numRuns: runs(50) },
    );
  });
});
