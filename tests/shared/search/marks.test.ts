import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '#shared/search/excerpt.rules.ts';
import { marksIn } from '#shared/search/marks.rules.ts';
import type { MarkedAs } from '#shared/search/marks.rules.ts';
import { nameRank } from '#shared/search/rank.rules.ts';
import { searchPieces } from '#shared/search/searchText.rules.ts';
import { searchFolded, unitsOf } from '#shared/search/searchTokens.rules.ts';
import { runs } from '../../support/runs.ts';

/** The text with its marks in square brackets. */
function shown(text: string, asked: string, as?: MarkedAs): string {
  return marksIn(text, asked, as)
    .toReversed()
    .reduce(
      (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      text,
    );
}

describe('marks', () => {
  it.each([
    ['Ada Lovelace', 'lov', 'Ada [Lov]elace'],
    ['Ada Lovelace', 'a l', '[A]da [L]ovelace'],
    ['Émile Zoé', 'zoe emi', '[Émi]le [Zoé]'],
    ['E\u0301mile', 'em', '[E\u0301m]ile'],
    ['ＡＤＡ', 'ad', '[ＡＤ]Ａ'],
    ['Straße', 'strass', '[Straß]e'],
    ["O'Brien", 'obr', "[O'Br]ien"],
    ['王小明', '小明', '王[小明]'],
    ['王小明', 'wang', '[王]小明'],
    ['王小明', 'wangx', '[王小]明'],
    ['王小明', 'wxm', '[王小明]'],
    ['王小明', 'xm', '王[小明]'],
    ['王小明', 'xiaom', '王[小明]'],
    ['单雄信', 'shan', '[单]雄信'],
    ['北极星文具', 'wenju', '北极星[文具]'],
    ['+86 138 0013 8000', '8000', '+86 138 0013 [8000]'],
    ['+86 138 0013 8000', '1380013', '+86 [138 0013] 8000'],
    ['138-0013-8000', '+86 138 0013', '[138-0013]-8000'],
    ['12 Main Street', '12', '[12] Main Street'],
    ['Ada Lovelace', 'zz', 'Ada Lovelace'],
  ])('of %j asked for %j are %j', (text, asked, marked) => {
    expect(shown(text, asked)).toBe(marked);
  });

  it('of a plain text come neither from readings nor from the end of a number', () => {
    expect(shown('喜欢绿茶', 'lvcha', 'text')).toBe('喜欢绿茶');
    expect(shown('17650000', '000', 'text')).toBe('17650000');
  });

  it('are inside the text, in order and apart; and every word of a text marks it', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 15 });
    fc.assert(
      fc.property(texts, texts, (text, asked) => {
        let last = -1;
        for (const [start, end] of marksIn(text, asked)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        const units = text.normalize('NFKC') === text ? unitsOf(searchFolded(text)) : [];
        expect(units.filter((unit) => marksIn(text, unit.text).length === 0)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a long text', () => {
  it('is shortened around the first mark, on one line', () => {
    const note = `${'word '.repeat(40)}\ncatalogue ${'word '.repeat(40)}`;
    const { text, marks } = excerpt(note, marksIn(note, 'catal', 'text'));
    expect(text.length).toBeLessThan(100);
    expect(text).toMatch(/^….*…$/);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['catal']);
  });

  it('keeps its marks on what they mark, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.nat(150), fc.nat(150), (before, x, y) => {
        const text = before.padEnd(160, '茶😀');
        const [start, end] = [Math.min(x, y), Math.max(x, y) + 1];
        const cut = excerpt(text, [[start, end]]);
        expect(cut.marks).toHaveLength(1);
        for (const [from, to] of cut.marks)
          expect(text.slice(start, end).replaceAll(/\s/g, ' ')).toContain(cut.text.slice(from, to));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the rank of a name', () => {
  const rank = (name: string, text: string) => nameRank(name, { text, pieces: searchPieces(text) });

  it.each([
    ['Ada', 'ada', 'wholeName'],
    ['Ada Lovelace', 'ada lov', 'nameBegins'],
    ['Ada Lovelace', 'lovelace', 'wordOfName'],
    ['王小明', '王小明', 'wholeName'],
    ['王小明', 'wangxiaoming', 'wholeName'],
    ['王小明', 'wang xiao', 'nameBegins'],
    ['王小明', 'xiaoming', 'wordOfName'],
    ['王小明', 'wxm', 'initials'],
    ['王小明', 'xm', 'initialsWithin'],
    ["Conan O'Brien", 'obrien', 'wordOfName'],
    ['Ada Lovelace', 'tea', null],
  ])('of %s for %s is %s', (name, text, expected) => {
    expect(rank(name, text)).toBe(expected);
  });
});
