import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameSource } from '#shared/contacts/displayName.rules.ts';
import { displayName } from '#shared/contacts/displayName.rules.ts';

const nobody: NameSource = {
  kind: 'person',
  familyName: '',
  givenName: '',
  middleName: '',
  prefix: '',
  suffix: '',
  nickname: '',
  companyName: '',
  displayAs: '',
  points: [],
  note: '',
};

const point = (type: 'email' | 'phone' | 'url', value: string, isPrimary = false) => ({ type, value, isPrimary });

describe('the display name', () => {
  it.each<[string, Partial<NameSource>, string]>([
    ['Chinese', { familyName: '王', givenName: '小明' }, '王小明'],
    ['Chinese with a title in front', { prefix: '先生', familyName: '王', givenName: '小明' }, '王小明先生'],
    ['Latin', { givenName: 'Ada', familyName: 'Lovelace' }, 'Ada Lovelace'],
    [
      'Latin with everything',
      { prefix: 'Dr.', givenName: 'Ada', middleName: 'King', familyName: 'Lovelace', suffix: 'Jr.' },
      'Dr. Ada King Lovelace Jr.',
    ],
    ['mixed', { familyName: '王', givenName: 'David' }, 'David 王'],
    ['own words', { displayAs: 'The Countess', givenName: 'Ada' }, 'The Countess'],
    ['company', { kind: 'company', companyName: '上海钟表有限公司', givenName: 'Ada' }, '上海钟表有限公司'],
    ['company without a company name', { kind: 'company', givenName: 'Ada' }, 'Ada'],
    ['nickname', { nickname: '小胖', companyName: 'Shop' }, '小胖'],
    ['company name of a person', { companyName: 'Shop' }, 'Shop'],
    [
      'primary e-mail',
      { points: [point('email', 'a@example.com'), point('email', 'b@example.com', true)] },
      'b@example.com',
    ],
    ['phone', { points: [point('url', 'https://example.com'), point('phone', '138 0013 8000')] }, '138 0013 8000'],
    ['URL', { points: [point('url', 'https://example.com')] }, 'https://example.com'],
    ['note', { note: '\n \nMet at the fair\nTall' }, 'Met at the fair'],
    ['nothing', {}, ''],
  ])('%s', (_title, fields, expected) => {
    expect(displayName({ ...nobody, ...fields })).toBe(expected);
  });

  it('is one trimmed line whatever the fields hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '王', ' ', '\n', '\t', '　'), maxLength: 8 });
    const fields = fc.record({
      familyName: text,
      givenName: text,
      middleName: text,
      prefix: text,
      suffix: text,
      nickname: text,
      displayAs: text,
      note: text,
    });
    fc.assert(
      fc.property(fields, (some) => {
        const shown = displayName({ ...nobody, ...some });
        expect(shown).toBe(shown.replaceAll(/\s+/gu, ' ').trim());
        expect(shown === '').toBe(Object.values(some).join('').trim() === '');
      }),
    );
  });
});
