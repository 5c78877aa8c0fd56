import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ftsQuery,
  NOTHING_WRITTEN,
  matchesPrepared,
  ownWords,
  preparedText,
  searchPieces,
} from '#shared/search/searchText.rules.ts';
import type { SearchSource } from '#shared/search/searchText.rules.ts';
import { searchFolded, unitsOf } from '#shared/search/searchTokens.rules.ts';
import { normalizedPhone } from '#shared/contacts/phone.rules.ts';
import { runs } from '../../support/runs.ts';

const phone = (value: string, country = 'CN') => ({
  type: 'phone' as const,
  value,
  normalized: normalizedPhone(value, country),
  service: '',
});
const finds = (source: Partial<SearchSource>, text: string) =>
  matchesPrepared(preparedText({ ...NOTHING_WRITTEN, ...source }), text);

const ming = { displayName: '王小明', familyName: '王', givenName: '小明' };

describe('a Chinese name', () => {
  it.each([
    '王',
    '明',
    '小明',
    '王小明',
    'w',
    'wang',
    'WANG',
    'wangxiaoming',
    'wang xiao',
    'xiaoming',
    'wxm',
    'xm',
    'w 明',
  ])('is found by %s', (text) => {
    expect(finds(ming, text)).toBe(true);
  });

  it.each(['王明', '明小', 'wm', 'angxiao', 'xwm', 'ming wang li'])('is not found by %s', (text) => {
    expect(finds(ming, text)).toBe(false);
  });

  it.each([
    ['单雄信', '单', '雄信', 'shan'],
    ['曾国藩', '曾', '国藩', 'zeng'],
    ['仇英', '仇', '英', 'qiu'],
    ['欧阳修', '欧阳', '修', 'ouyang'],
    ['吕布', '吕', '布', 'lv'],
    ['吕布', '吕', '布', 'lubu'],
  ])('%s reads as surnames are read', (displayName, familyName, givenName, text) => {
    expect(finds({ displayName, familyName, givenName }, text)).toBe(true);
  });

  it('is found with the title that people write behind it, and by a family name before a Latin one', () => {
    expect(finds({ ...ming, displayName: '王小明先生' }, '小明先生')).toBe(true);
    expect(finds({ ...ming, displayName: '王小明先生' }, 'wangxiaoming')).toBe(true);
    expect(finds({ displayName: 'Ada 單', familyName: '單', givenName: 'Ada' }, 'shan')).toBe(true);
  });

  it('of a company is found from its beginning to its end, and from inside', () => {
    const company = {
      kind: 'company' as const,
      displayName: '深圳市腾讯计算机系统有限公司',
      companyName: '深圳市腾讯计算机系统有限公司',
    };
    const asked = ['腾讯', '有限公司', 'tengxun', 'shenzhenshitengxunjisuanjixitong', 'szstx', 'txjsj'];
    expect(asked.filter((text) => !finds(company, text))).toEqual([]);
  });
});

describe('a Latin word', () => {
  it.each([
    ['Łukasz Øregård', 'lukasz'],
    ['Łukasz Øregård', 'oregard'],
    ['Straße 12', 'strasse'],
    ['ÉMILE', 'emi'],
    ['ＡＤＡ Lovelace', 'ada'],
    ["Conan O'Brien", 'obrien'],
    ["Conan O'Brien", "o'brien"],
    ['Jean-Pierre', 'jeanp'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['김철수', '철수'],
    ['カーター', 'カータ'],
    ['ｶｰﾀｰ', 'カーター'],
  ])('%s is found by %s', (displayName, text) => {
    expect(finds({ displayName }, text)).toBe(true);
  });

  it('is found by its beginning only, and every word has to be found somewhere', () => {
    const ada = { displayName: 'Ada Lovelace', title: 'Countess', tags: ['VIP'], note: '喜欢绿茶' };
    expect(finds(ada, 'love')).toBe(true);
    expect(finds(ada, 'lace')).toBe(false);
    expect(finds(ada, 'vip lov 绿茶 count')).toBe(true);
    expect(finds(ada, 'ada babbage')).toBe(false);
  });

  it('of other fields is found too', () => {
    expect(finds({ employer: '北极星文具' }, 'bjx')).toBe(true);
    expect(finds({ departments: ['Sales', 'Export'] }, 'export')).toBe(true);
    expect(
      finds({ points: [{ type: 'messenger', value: 'ada_1815', normalized: null, service: 'wechat' }] }, 'wechat 1815'),
    ).toBe(true);
    expect(
      finds(
        { points: [{ type: 'email', value: 'Ada@Analytical.example', normalized: null, service: '' }] },
        'ada@anal',
      ),
    ).toBe(true);
    expect(finds({ own: [ownWords('money', '1234.5')] }, '1,234.50')).toBe(true);
    expect(finds({ own: [ownWords('yesNo', 'yes')] }, 'yes')).toBe(false);
  });
});

describe('a phone number', () => {
  it.each([
    ['13800138000', '8000'],
    ['13800138000', '138'],
    ['13800138000', '138-0013'],
    ['13800138000', '+86 138 0013 8000'],
    ['13800138000', '0086 138'],
    ['+86 138.0013.8000', '13800138000'],
    ['138 0013 8000', '(0)138 0013'],
  ])('%s is found by %s', (value, text) => {
    expect(finds({ points: [phone(value)] }, text)).toBe(true);
  });

  it('is found with and without the zero of its country', () => {
    const points = [phone('020 7946 0958', 'GB')];
    const asked = ['020 7946', '20 7946', '+44 20 7946', '+44 (0)20 7946', '0044207946', '946 0958'];
    expect(asked.filter((text) => !finds({ points }, text))).toEqual([]);
  });

  it('is found by no two digits and by nothing from its middle', () => {
    const points = [phone('13800138000')];
    expect(['13', '00', '0013', '38001'].filter((text) => finds({ points }, text))).toEqual([]);
  });

  it('stands beside other words', () => {
    expect(finds({ ...ming, points: [phone('13800138000')] }, '小明 8000')).toBe(true);
    expect(finds({ points: [phone('0800 FLOWERS')] }, 'flowers')).toBe(true);
  });
});

describe('what is asked for', () => {
  it.each(['', '   ', '@', '—', '()', '《》'])('is nothing in %j', (text) => {
    expect(searchPieces(text)).toEqual([]);
    expect(ftsQuery(text)).toBeNull();
  });

  it('is taken apart where the writing changes', () => {
    expect(searchPieces('王xm 138 0013')).toEqual([
      { kind: 'run', characters: ['王'] },
      { kind: 'word', word: 'xm' },
      { kind: 'number', words: ['138', '0013'], digits: '1380013' },
    ]);
  });

  it('folds the same however often it is folded, and holds only what unitsOf takes apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const folded = searchFolded(text);
        expect(searchFolded(folded)).toBe(folded);
        for (const { text: unit, start, end } of unitsOf(folded)) expect(folded.slice(start, end)).toBe(unit);
      }),
      { numRuns: runs(300) },
    );
  });

  it('finds every contact by each word of its own name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (displayName) => {
        const missed = unitsOf(searchFolded(displayName)).filter(({ text }) => !finds({ displayName }, text));
        expect(missed).toEqual([]);
        expect(finds({ displayName, note: 'x' }, displayName)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
