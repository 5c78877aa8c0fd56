import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinOf, sortName } from '#shared/contacts/sortName.rules.ts';

/** Sorted as SQLite does: by the bytes of UTF-8. */
function sorted(names: readonly string[], startsWithSurname = true): string[] {
  const keyed = names.map((name) => ({ name, key: Buffer.from(sortName(name, startsWithSurname)) }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ name }) => name);
}

describe('the sort name', () => {
  it.each([
    ['单雄信', 'shan xiong xin'],
    ['單雄信', 'shan xiong xin'],
    ['曾国藩', 'zeng guo fan'],
    ['仇英', 'qiu ying'],
    ['區小明', 'ou xiao ming'],
    ['尉遲恭', 'yu chi gong'],
    ['長孫無忌', 'zhang sun wu ji'],
    ['长孙无忌', 'zhang sun wu ji'],
    ['王小明', 'wang xiao ming'],
    ['吕布', 'lü bu'],
  ])('%s reads %s', (name, reading) => {
    expect(pinyinOf(name, true).trim()).toBe(reading);
  });

  it('reads characters as everyday words where no surname stands', () => {
    expect(pinyinOf('重庆火锅', false).trim()).toBe('chong qing huo guo');
    expect(pinyinOf('单车', false).trim()).toBe('dan che');
  });

  it('mixes scripts, cases and accents as a reader expects', () => {
    expect(sorted(['zoe', 'Émile', '王伟', 'Adam', '陈晨', 'eve', 'Ärzte', '3 Bears'])).toEqual([
      '3 Bears',
      'Adam',
      'Ärzte',
      '陈晨',
      'Émile',
      'eve',
      '王伟',
      'zoe',
    ]);
  });

  it('sorts digits as numbers and shorter names first', () => {
    expect(sorted(['Shop 10', 'Shop 2', 'Shop', 'Shop 1b'], false)).toEqual(['Shop', 'Shop 1b', 'Shop 2', 'Shop 10']);
    expect(sorted(['王伟明', '王伟'])).toEqual(['王伟', '王伟明']);
  });

  it('keeps names that are written alike together among those that read alike', () => {
    expect(sorted(['王伟', '汪伟', '王伟', '汪伟'])).toEqual(['汪伟', '汪伟', '王伟', '王伟']);
  });

  it('never fails, is short, and is the same for the same text in any Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.boolean(), (name, isPerson) => {
        const key = sortName(name, isPerson);
        expect(key.length).toBeLessThanOrEqual(200);
        expect(sortName(name.normalize('NFD'), isPerson)).toBe(sortName(name.normalize('NFC'), isPerson));
      }),
    );
  });
});
