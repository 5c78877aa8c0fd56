import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedName } from '#shared/contacts/displayName.rules.ts';
import { splitPersonName } from '#shared/contacts/personName.rules.ts';
import { squeezed } from '#shared/contacts/script.rules.ts';

/** The parts that are not empty. */
function parts(typed: string): Record<string, string> {
  return Object.fromEntries(Object.entries(splitPersonName(typed)).filter(([, text]) => text !== ''));
}

describe('a full name as typed', () => {
  it.each([
    ['王小明', { familyName: '王', givenName: '小明' }],
    ['王 小明', { familyName: '王', givenName: '小明' }],
    ['王　小明', { familyName: '王', givenName: '小明' }],
    ['王伟', { familyName: '王', givenName: '伟' }],
    ['欧阳娜娜', { familyName: '欧阳', givenName: '娜娜' }],
    ['歐陽修', { familyName: '歐陽', givenName: '修' }],
    ['司马光', { familyName: '司马', givenName: '光' }],
    ['諸葛亮', { familyName: '諸葛', givenName: '亮' }],
    ['欧阳', { familyName: '欧', givenName: '阳' }],
    ['陳方安生', { familyName: '陳方', givenName: '安生' }],
    ['山田太郎', { familyName: '山田', givenName: '太郎' }],
    ['王先生', { familyName: '王', suffix: '先生' }],
    ['欧阳女士', { familyName: '欧阳', suffix: '女士' }],
    ['王小明老师', { familyName: '王', givenName: '小明', suffix: '老师' }],
    ['买买提·艾力', { givenName: '买买提·艾力' }],
    ['김철수', { familyName: '김', givenName: '철수' }],
    ['남궁민수', { familyName: '남궁', givenName: '민수' }],
    ['Ada Lovelace', { givenName: 'Ada', familyName: 'Lovelace' }],
    ['Lovelace, Ada', { givenName: 'Ada', familyName: 'Lovelace' }],
    [
      'Lovelace, Dr. Ada King, Jr.',
      { prefix: 'Dr.', givenName: 'Ada', middleName: 'King', familyName: 'Lovelace', suffix: 'Jr.' },
    ],
    [
      'Dr. Ada King Lovelace Jr.',
      { prefix: 'Dr.', givenName: 'Ada', middleName: 'King', familyName: 'Lovelace', suffix: 'Jr.' },
    ],
    ['Prof. Dr. Max Planck', { prefix: 'Prof. Dr.', givenName: 'Max', familyName: 'Planck' }],
    ['Ludwig van Beethoven', { givenName: 'Ludwig', familyName: 'van Beethoven' }],
    ['van der Berg', { familyName: 'van der Berg' }],
    ['Herr von Weizsäcker', { prefix: 'Herr', familyName: 'von Weizsäcker' }],
    ['Van Nguyen', { givenName: 'Van', familyName: 'Nguyen' }],
    ['al', { givenName: 'al' }],
    ['Maria de la Cruz', { givenName: 'Maria', familyName: 'de la Cruz' }],
    ['Mr. Smith', { prefix: 'Mr.', familyName: 'Smith' }],
    ['Sir Elton', { prefix: 'Sir', givenName: 'Elton' }],
    ['Ada', { givenName: 'Ada' }],
    ['Yo-Yo Ma', { givenName: 'Yo-Yo', familyName: 'Ma' }],
    ['Ada Lovelace, PhD', { givenName: 'Ada', familyName: 'Lovelace', suffix: 'PhD', displayAs: 'Ada Lovelace, PhD' }],
    ['David Wang 王大卫', { familyName: '王', givenName: '大卫', displayAs: 'David Wang 王大卫' }],
    ['王小明(大王)', { familyName: '王', givenName: '小明', displayAs: '王小明(大王)' }],
    ['陈 静（陈老板娘）', { familyName: '陈', givenName: '静', displayAs: '陈 静（陈老板娘）' }],
    [
      'Jean-Luc Picard (Captain)',
      { givenName: 'Jean-Luc', familyName: 'Picard', displayAs: 'Jean-Luc Picard (Captain)' },
    ],
    ['David Wang (王大卫)', { familyName: '王', givenName: '大卫', displayAs: 'David Wang (王大卫)' }],
    ['David 王', { givenName: 'David', familyName: '王' }],
    ['', {}],
    ['  ', {}],
  ])('%s', (typed, expected) => {
    expect(parts(typed)).toEqual(expected);
  });

  it('is shown again as it was typed, unless a comma turned it around', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '王',
        '小明',
        '欧阳',
        'Ada',
        'van',
        'Dr.',
        'Jr.',
        '先生',
        '김',
        'たろう',
        '😀',
        "O'Brien",
        '(王大卫)',
        'III',
        '·',
      ),
      fc.string({ maxLength: 6 }).filter((text) => !/[,，]/u.test(text)),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom('', ' '), (words, glue) => {
        const typed = squeezed(words.join(glue));
        const name = splitPersonName(typed);
        const shown = name.displayAs === '' ? composedName(name) : name.displayAs;
        expect(shown.replaceAll(' ', '')).toBe(typed.replaceAll(' ', ''));
      }),
    );
  });

  it('loses nothing of a name with commas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ada', 'Lovelace', ',', '王', 'Jr.', 'Dr.', '，', '小明'), { maxLength: 8 }),
        (words) => {
          const typed = words.join(' ');
          const held = Object.values(splitPersonName(typed)).join(' ');
          for (const character of typed.replaceAll(/[,，\s]/gu, '')) expect(held).toContain(character);
        },
      ),
    );
  });
});
