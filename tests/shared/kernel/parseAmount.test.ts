import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, parseAmount } from '#shared/kernel/money.rules.ts';
import { runs } from '../../support/runs.ts';

const read = (text: string, currency = 'CNY') => parseAmount(text, currency);

describe('a typed amount', () => {
  it.each([
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ['1 234,50', 123_450],
    ["1'234.50", 123_450],
    ['1’234.50', 123_450],
    ['1 234 567', 123_456_700],
    ['12,34,567.00', 123_456_700],
    ['1,234', 123_400],
    ['12,5', 1250],
    ['.5', 50],
    ['5.', 500],
    ['007', 700],
    ['12.5000', 1250],
    ['１，２３４．５０', 123_450],
    ['١٬٢٣٤٫٥٠', 123_450],
  ])('%s is read', (text, minor) => {
    expect(read(text)).toBe(minor);
  });

  it.each([
    ['-5', -500],
    ['−5', -500],
    ['－５', -500],
    ['5-', -500],
    ['(1.00)', -100],
    ['（1.00）', -100],
    ['¥-5', -500],
    ['-¥5', -500],
    ['(¥5)', -500],
    ['+5', 500],
    ['-0', 0],
  ])('%s has its sign', (text, minor) => {
    expect(Object.is(read(text), minor)).toBe(true);
  });

  it.each([
    ['¥1,234.50', 'CNY', 123_450],
    ['￥1,234.50', 'CNY', 123_450],
    ['1234.50元', 'CNY', 123_450],
    ['RMB 12', 'CNY', 1200],
    ['cny 12', 'CNY', 1200],
    ['NT$1,200', 'TWD', 120_000],
    ['1,200 元', 'TWD', 120_000],
    ['$1,200', 'TWD', 120_000],
    ['€ 1.234,50', 'EUR', 123_450],
    ['1.234,50 €', 'EUR', 123_450],
    ['￥1200', 'JPY', 1200],
    ['1,200円', 'JPY', 1200],
  ])('%s may name its currency %s', (text, currency, minor) => {
    expect(read(text, currency)).toBe(minor);
  });

  it.each([
    ['3万', 3_000_000],
    ['1.5万', 1_500_000],
    ['1.234萬', 1_234_000],
    ['1.2345万元', 1_234_500],
    ['-2 万', -2_000_000],
    ['1亿', 10_000_000_000],
    ['0.5億元', 5_000_000_000],
  ])('%s counts in ten thousands', (text, minor) => {
    expect(read(text)).toBe(minor);
  });

  it.each([
    ['', 'nothing'],
    ['abc', 'no number'],
    ['1.2.3', 'two marks'],
    ['1,23,4', 'groups that are none'],
    ['12 34', 'groups that are none'],
    ['1 234.567,89', 'two kinds of groups'],
    ['1.234', 'a group or three decimals'],
    ['12.345', 'a group or three decimals'],
    ['1.005', 'more decimals than the currency has'],
    ['12,3456', 'more decimals than the currency has'],
    ['--5', 'two signs'],
    ['-(5)', 'two signs'],
    ['(5', 'half a bracket'],
    ['5-6', 'two numbers'],
    ['+5-', 'two signs'],
    ['$5', 'another currency', 'EUR'],
    ['€5', 'another currency'],
    ['USD 5', 'another currency'],
    ['NT$5', 'another currency'],
    ['1万5', 'said, not written'],
    ['9999999999999999', 'too many digits'],
    ['1e5', 'no way to write money'],
    ['=1+1', 'a formula'],
  ])('%s is not read: %s', (text, _why, currency = 'CNY') => {
    expect(read(text, currency)).toBeNull();
  });

  it('in a currency of three decimals has three', () => {
    expect(read('1.234', 'KWD')).toBe(1234);
    expect(read('1,234', 'KWD')).toBeNull();
    expect(read('1,234.500', 'KWD')).toBe(1_234_500);
  });

  it('in a currency without decimals has none, but noughts are no harm', () => {
    expect(read('1200.00', 'JPY')).toBe(1200);
    expect(read('1200.5', 'JPY')).toBeNull();
    expect(read('1,200', 'JPY')).toBe(1200);
  });

  it('is read by the decimal mark of its column where that is known', () => {
    expect(parseAmount('1.234', 'EUR', ',')).toBe(123_400);
    expect(parseAmount('1,234', 'EUR', '.')).toBe(123_400);
    expect(parseAmount('1,23', 'EUR', ',')).toBe(123);
    expect(parseAmount('1,23', 'EUR', '.')).toBeNull();
    expect(parseAmount('1.50', 'EUR', ',')).toBeNull();
  });

  it('means the same however it is grouped, marked and signed', () => {
    const way = fc.record({
      marks: fc.constantFrom([',', '.'] as const, ['.', ','] as const, [' ', ','] as const, ["'", '.'] as const),
      negative: fc.constantFrom(
        (text: string) => `-${text}`,
        (text: string) => `${text}-`,
        (text: string) => `(${text})`,
        (text: string) => `¥ -${text}`,
        (text: string) => `${text}- 元`,
      ),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), way, (minor, { marks: [group, mark], negative }) => {
        const [whole = '', decimals = ''] = amountText(minor, 'CNY').split('.');
        const text = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, group)}${mark}${decimals}`;
        expect(read(text)).toBe(minor);
        expect(read(negative(text))).toBe(-minor);
      }),
    );
  });

  it('never is a number for other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,- '()¥元万a+") }), (text) => {
        const minor = read(text);
        expect(minor === null || Number.isSafeInteger(minor)).toBe(true);
        expect(minor === null || /\d/.test(text)).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });
});
