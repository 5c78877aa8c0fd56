import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldKind, FieldType } from '#shared/fields/field.ts';
import {
  canonicalOwnValue,
  checkOwnValue,
  ownAmountMinor,
  ownAmountValue,
  ownSortKey,
  ownValueText,
  readOwnValue,
} from '#shared/fields/ownValue.rules.ts';
import type { ValueHabits } from '#shared/fields/ownValue.rules.ts';
import { folded } from '#shared/kernel/text.ts';
import { runs } from '../../support/runs.ts';

const SIZES = [
  { id: 'b7', label: 'Small' },
  { id: 'a1', label: 'Größe M' },
  { id: 'c3', label: '大型' },
];
const field = (type: FieldType, currency = 'USD'): FieldKind => ({
  type,
  choices: type === 'choice' ? SIZES : [],
  currency: type === 'money' ? currency : null,
});

function read(kind: FieldKind, typed: string, habits: ValueHabits = {}): string {
  const answer = readOwnValue(kind, typed, habits);
  return 'value' in answer ? answer.value : answer.problem;
}

describe('a typed value', () => {
  it.each([
    ['12', '12'],
    ['０１２．５０', '12.5'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['12,5', '12.5'],
    ['1,234', '1234'],
    ['1.234', '1.234'],
    ['-0', '0'],
    ['(3)', '-3'],
    ['1 000 000', '1000000'],
    ['1.5万', '15000'],
    ['3亿', '300000000'],
    ['0.000001', '0.000001'],
    ['12 kg', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['--1', 'notANumber'],
    ['1e9', 'notANumber'],
    ['123456789012345678901', 'tooLong'],
  ])('that is a number: %s is %s', (typed, value) => {
    expect(read(field('number'), typed)).toBe(value);
  });

  it('that is a number follows the habits of its sheet', () => {
    expect(read(field('number'), '1.234', { decimalMark: ',' })).toBe('1234');
    expect(read(field('number'), '1,234', { decimalMark: ',' })).toBe('1.234');
    expect(read(field('number'), '1,234.5', { decimalMark: ',' })).toBe('notANumber');
  });

  it.each([
    ['1,234.50', '1234.5'],
    ['$ 12', '12'],
    ['-3.20', '-3.2'],
    ['2万', '20000'],
    ['1.234', 'notAnAmount'],
    ['12.345', 'notAnAmount'],
    ['€ 12', 'notAnAmount'],
    ['much', 'notAnAmount'],
  ])('that is an amount: %s is %s', (typed, value) => {
    expect(read(field('money'), typed)).toBe(value);
  });

  it.each([
    ['2027-03-15', '2027-03-15'],
    ['2027年3月15日', '2027-03-15'],
    ['15 March 2027', '2027-03-15'],
    ['15/3/2027', '2027-03-15'],
    ['1850-01-31', '1850-01-31'],
    ['2027-02-29', 'notADate'],
    ['soon', 'notADate'],
    ['15.3.27', 'notADate'],
  ])('that is a date: %s is %s', (typed, value) => {
    expect(read(field('date'), typed)).toBe(value);
  });

  it('that is a date follows the habits of its sheet', () => {
    const today = '2026-11-22';
    expect(read(field('date'), '3/4/2027', { dateOrder: 'mdy', today })).toBe('2027-03-04');
    expect(read(field('date'), '3/4/2027', { dateOrder: 'dmy', today })).toBe('2027-04-03');
    expect(read(field('date'), '15.3.27', { dateOrder: 'dmy', today })).toBe('2027-03-15');
  });

  it.each([
    ['small', 'b7'],
    ['  ＳＭＡＬＬ ', 'b7'],
    ['GROSSE  M', 'notAChoice'],
    ['größe  m', 'a1'],
    ['大型', 'c3'],
    ['b7', 'notAChoice'],
  ])('that is a choice is met by its label: %s is %s', (typed, value) => {
    expect(read(field('choice'), typed)).toBe(value);
  });

  it.each([
    ['Yes', 'yes'],
    ['TRUE', 'yes'],
    ['１', 'yes'],
    ['是', 'yes'],
    ['✓', 'yes'],
    ['對', 'yes'],
    ['n', 'no'],
    ['否', 'no'],
    ['沒有', 'no'],
    ['0', 'no'],
    ['perhaps', 'notYesOrNo'],
  ])('that is yes or no: %s is %s', (typed, value) => {
    expect(read(field('yesNo'), typed)).toBe(value);
  });

  it.each([
    'shop.example.com',
    'https://shop.example/a?b#c',
    'http://例子.测试',
    'mailto:ada@example.com',
    'a.example:8080/x',
  ])('that is a web address stays as it is: %s', (typed) => {
    expect(read(field('url'), typed)).toBe(typed);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'two words.com',
    'localhost',
    'shop',
    'https://',
  ])('that no click may open is no web address: %s', (typed) => {
    expect(read(field('url'), typed)).toBe('notAUrl');
  });

  it('that is text keeps its noughts and lines', () => {
    expect(read(field('text'), ' 00123 ')).toBe('00123');
    expect(read(field('text'), 'a\r\nb')).toBe('a\nb');
    expect(read(field('text'), 'x'.repeat(10_001))).toBe('tooLong');
  });

  it.each(['text', 'number', 'money', 'date', 'choice', 'yesNo', 'url'] as const)(
    'of nothing is nothing: %s',
    (type) => {
      expect(readOwnValue(field(type), '  ')).toEqual({ value: '' });
      expect(checkOwnValue(field(type), '')).toBe(null);
    },
  );
});

/** Values in their one form, of one field. */
const values: Readonly<Record<FieldType, fc.Arbitrary<string>>> = {
  text: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => read(field('text'), text)),
  number: fc
    .tuple(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.nat(99_999))
    .map(([whole, decimals]) => read(field('number'), `${whole}.${decimals}`)),
  money: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((minor) => ownAmountValue(field('money'), minor)),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  choice: fc.constantFrom(...SIZES.map(({ id }) => id)),
  yesNo: fc.constantFrom('yes', 'no'),
  url: fc
    .webUrl()
    .filter((url) => canonicalOwnValue(field('url'), url) !== null && checkOwnValue(field('url'), url) === null),
};

/** The order in which people expect values, apart from their keys. */
function order(type: FieldType, one: string, other: string): number {
  const sign = (difference: number | bigint) => (difference > 0 ? 1 : difference < 0 ? -1 : 0);
  switch (type) {
    case 'number':
    case 'money': {
      const scaled = (decimal: string) => {
        const [whole = '', decimals = ''] = decimal.replace('-', '').split('.');
        return BigInt(`${decimal.startsWith('-') ? '-' : ''}${whole}${decimals.padEnd(20, '0')}`);
      };
      return sign(scaled(one) - scaled(other));
    }
    case 'choice':
      return sign(SIZES.findIndex(({ id }) => id === one) - SIZES.findIndex(({ id }) => id === other));
    case 'yesNo':
      return sign((one === 'yes' ? 1 : 0) - (other === 'yes' ? 1 : 0));
    case 'text':
    case 'date':
    case 'url': {
      const [a, b] = [folded(one).replaceAll(/\s+/gu, ' ').trim(), folded(other).replaceAll(/\s+/gu, ' ').trim()];
      return a < b ? -1 : a > b ? 1 : 0;
    }
  }
}

it('an accent that stands alone leaves no space in the key of a text', () => {
  expect(ownSortKey(field('text'), '\u1FDDA')).toBe(ownSortKey(field('text'), 'a'));
});

describe.each(Object.keys(values) as FieldType[])('a value of the type %s', (type) => {
  const kind = field(type);

  it('sorts as people sort it', () => {
    fc.assert(
      fc.property(values[type], values[type], (one, other) => {
        const [a, b] = [ownSortKey(kind, one), ownSortKey(kind, other)];
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(order(type, one, other));
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the same after a way through a sheet, and in its one form already', () => {
    fc.assert(
      fc.property(values[type], (value) => {
        expect(canonicalOwnValue(kind, value)).toEqual({ value });
        expect(readOwnValue(kind, ownValueText(kind, value), { decimalMark: '.' })).toEqual({ value });
      }),
      { numRuns: runs(200) },
    );
  });
});

it('amounts have the decimals of their currency, yen none', () => {
  expect(ownValueText(field('money'), '12.5')).toBe('12.50');
  expect(ownValueText(field('money', 'JPY'), '1200')).toBe('1200');
  expect(ownAmountMinor(field('money'), '12.5')).toBe(1250);
  expect(ownAmountMinor(field('money'), '')).toBe(null);
});

it('what scripts write is brought into the one form, or refused', () => {
  expect(canonicalOwnValue(field('number'), '007.50')).toEqual({ value: '7.5' });
  expect(canonicalOwnValue(field('money'), '1234.50')).toEqual({ value: '1234.5' });
  expect(checkOwnValue(field('date'), '3/4/2027')).toBe('notADate');
  expect(checkOwnValue(field('choice'), 'Small')).toBe('notAChoice');
  expect(checkOwnValue(field('yesNo'), 'true')).toBe('notYesOrNo');
});
