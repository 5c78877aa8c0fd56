import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterPieces, filterText } from '#shared/contacts/filterText.rules.ts';

const ming = {
  displayName: '王小明先生',
  familyName: '王',
  givenName: '小明',
  middleName: '',
  nickname: 'Mïng',
  phoneticFamilyName: '',
  phoneticGivenName: '',
  companyName: '',
  points: [
    { type: 'email', value: 'Ming@Example.com', normalized: 'ming@example.com' },
    { type: 'phone', value: '0138-0013 8000 转 5', normalized: '+8613800138000;ext=5' },
    { type: 'url', value: 'https://hidden.example', normalized: null },
  ],
} as const;

const finds = (query: string) => filterPieces(query).every((piece) => filterText(ming).includes(piece));

describe('the plain filter', () => {
  it.each([
    '王小',
    '小明',
    '明',
    'ming',
    'MÏNG',
    'ming@',
    'example.com',
    '+86 138',
    '138-0013',
    '8000',
    '0138 0013',
    '王 ming',
    '',
  ])('finds by %s', (query) => expect(finds(query)).toBe(true));

  it.each(['王大明', 'hidden', '139', 'ming 139', 'ming王'])('does not find by %s', (query) => {
    expect(finds(query)).toBe(false);
  });

  it('finds every contact by each of its names and any part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
        const stored = filterText({ ...ming, displayName: name });
        for (const piece of filterPieces(name)) expect(stored.replaceAll(/\D/g, '') + stored).toContain(piece);
      }),
    );
  });
});
