import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { normalizedPhone, phoneDigits, shownPhone } from '#shared/contacts/phone.rules.ts';
import { runs } from '../../support/runs.ts';

describe('a phone number', () => {
  it.each([
    ['138 0013 8000', 'CN', '+8613800138000'],
    ['+86 138-0013-8000', 'US', '+8613800138000'],
    ['(202) 555-0100', 'US', '+12025550100'],
    ['+44 7700 900123', 'CN', '+447700900123'],
    ['011 44 7700 900123', 'US', '+447700900123'],
    ['0912-345-678', 'TW', '+886912345678'],
    ['02-2345-6789#123', 'TW', '+886223456789;ext=123'],
    ['+886 2 2345 6789 分機 12', 'CN', '+886223456789;ext=12'],
    ['010-8888 8888 转 123', 'CN', '+861088888888;ext=123'],
    ['+1 202 555 0100 ext. 12', 'CN', '+12025550100;ext=12'],
    ['021-61234567-802', 'CN', '+862161234567;ext=802'],
    ['+86-21-61234567-8', 'CN', '+862161234567;ext=8'],
    ['138-0013-8000', 'CN', '+8613800138000'],
    ['tel:+1-202-555-0100', 'CN', '+12025550100'],
    ['１３８００１３８０００', 'CN', '+8613800138000'],
    ['12345', 'CN', null],
    ['ask at reception', 'CN', null],
    ['call 202 555 0100 in the evening', 'US', null],
    ['+999 123', 'US', null],
    // Read again, it would be +490000: a zero less each time.
    ['000000', 'DE', null],
    ['08482211816', 'BY', null],
    ['', 'US', null],
    ['138 0013 8000', 'XX', null],
  ])('%s in %s', (typed, country, expected) => {
    expect(normalizedPhone(typed, country)).toBe(expected);
  });

  it('is shown in the national form at home, the international one abroad, and as typed when it is none', () => {
    expect(shownPhone('+8613800138000', 'CN')).toBe('138 0013 8000');
    expect(shownPhone('13800138000', 'CN')).toBe('138 0013 8000');
    expect(shownPhone('+8613800138000', 'US')).toBe('+86 138 0013 8000');
    expect(shownPhone('ask Ada', 'US')).toBe('ask Ada');
    expect(shownPhone('021-55556666', 'CN')).toBe('021 5555 6666');
    expect(shownPhone('0086 138 0013 8000', 'CN')).toBe('138 0013 8000');
    // A mobile from Taiwan, typed as it is dialled there.
    expect(shownPhone('0912 345 678', 'CN')).toBe('0912 345 678');
    expect(shownPhone('(01234)', 'DE')).toBe('(01234)');
    expect(shownPhone('+1 905 555 1234', 'US')).toBe('(905) 555-1234');
  });

  it('normalizes to what normalizes to itself, in any country', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789 +-().#x'), maxLength: 24 }),
      fc.integer({ min: 13000000000, max: 13999999999 }).map(String),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('CN', 'US', 'TW', 'DE'), fc.constantFrom('CN', 'GB'), (text, home, other) => {
        const normalized = normalizedPhone(text, home);
        if (normalized === null) return;
        expect(normalized).toMatch(/^\+\d+(;ext=\d+)?$/);
        expect(normalizedPhone(normalized, other)).toBe(normalized);
      }),
      { numRuns: runs(500) },
    );
  });

  it('is what the library says, also where it is not asked', () => {
    const asked = (text: string, country: CountryCode) => {
      const number = parsePhoneNumberFromString(text, { extract: false, defaultCountry: country });
      if (number?.isPossible() !== true || number.ext !== undefined) return null;
      const again = parsePhoneNumberFromString(number.number, { extract: false });
      return again?.number === number.number ? number.number : null;
    };
    const digits = (least: number, most: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
    const number = fc
      .tuple(
        fc.constantFrom('', '', '+', '+1', '+44', '+86', '+852', '+886', '1', '0', '86', '+440', '+861'),
        fc.constantFrom('', '13', '138', '9', '2', '7', '20'),
        digits(6, 10),
      )
      .map((parts) => parts.join(''));
    const places = fc.array(fc.tuple(fc.nat({ max: 14 }), fc.constantFrom(' ', '-', '.', '(', ')', ' (', ') ')), {
      maxLength: 4,
    });
    const typed = fc
      .tuple(number, places)
      .map(([text, between]) =>
        between.reduce((so, [at, mark]) => (at === 0 ? so : `${so.slice(0, at)}${mark}${so.slice(at)}`), text),
      );
    fc.assert(
      fc.property(typed, fc.constantFrom<CountryCode>('US', 'CA', 'GB', 'CN', 'HK', 'TW', 'DE'), (text, country) => {
        expect(normalizedPhone(text, country)).toBe(asked(text, country));
      }),
      { numRuns: runs(500) },
    );
  });

  it('has digits', () => {
    expect(phoneDigits('+86 (138) ００13')).toBe('861380013');
  });
});
