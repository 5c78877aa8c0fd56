import { describe, expect, it } from 'vitest';
import { currencyIn, withoutCurrency } from '#shared/csv/currencyMark.rules.ts';
import { DecimalMarkEvidence } from '#shared/csv/decimalMark.rules.ts';

const markOf = (texts: readonly string[], fallback: '.' | ',' = '.') => {
  const evidence = new DecimalMarkEvidence();
  for (const text of texts) evidence.add(text);
  return evidence.mark(fallback);
};

describe('the decimal mark of a sheet', () => {
  it.each([
    [['1,234.50', '8'], ',', '.'],
    [['1.234,50'], '.', ','],
    [['12,5', '1,234'], '.', ','],
    [['1.234.567'], '.', ','],
    [['1,234,567'], ',', '.'],
    [['€ 1 234,50'], '.', ','],
    [['0.125'], ',', '.'],
    [['1,234', '5,678'], '.', '.'],
    [['1,234', '5,678'], ',', ','],
    [['12', 'free', ''], ',', ','],
  ] as const)('%j with %s as usual is %s', (texts, fallback, mark) => {
    expect(markOf(texts, fallback)).toBe(mark);
  });
});

describe('the currency of an amount', () => {
  it.each([
    ['EUR 12.50', 'USD', 'EUR'],
    ['12.50 eur', 'USD', 'EUR'],
    ['€12', 'USD', 'EUR'],
    ['NT$1,200', 'USD', 'TWD'],
    ['$12', 'TWD', 'TWD'],
    ['$12', 'EUR', 'USD'],
    ['￥100', 'CNY', 'CNY'],
    ['¥100', 'JPY', 'JPY'],
    ['100元', 'TWD', 'TWD'],
    ['100元', 'EUR', 'CNY'],
    ['港币 5', 'CNY', 'HKD'],
    ['1,000円', 'USD', 'JPY'],
    ['1234.50', 'USD', null],
    ['-', 'USD', null],
  ] as const)('%s, at home %s, is %s', (text, own, currency) => {
    expect(currencyIn(text, own)).toBe(currency);
  });

  it('is taken away for reading the number, but not the sign of another currency', () => {
    expect(withoutCurrency('EUR 1.234,50', 'EUR')).toBe('1.234,50');
    expect(withoutCurrency('NT$1,200', 'TWD')).toBe('1,200');
    expect(withoutCurrency('人民币 3万元', 'CNY')).toBe('3万');
    expect(withoutCurrency('€12', 'USD')).toBe('€12');
  });
});
