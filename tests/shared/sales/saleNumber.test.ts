import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSaleNumber, numberKey, numberSearch, numberTail } from '#shared/sales/saleNumber.rules.ts';

describe('a number as it is looked up', () => {
  it('is its letters and digits, whatever stands between and however wide they are', () => {
    expect(numberKey('R-2026/0099')).toBe('r20260099');
    expect(numberKey('ＡＢ－１２')).toBe('ab12');
    expect(numberKey('发票 7号')).toBe('发票7号');
    expect(numberTail('R-2026/0099')).toBe('99006202');
    expect(numberTail('none')).toBe('');
  });

  it('is searched from both ends by digits, from the beginning only by anything else', () => {
    expect(numberSearch(' 00-99 ')).toEqual({ beginning: '0099', ending: '9900' });
    expect(numberSearch('r-20')).toEqual({ beginning: 'r20', ending: '' });
    expect(numberSearch(' - ')).toEqual({ beginning: '', ending: '' });
  });

  it('is found by any of its beginnings, and by the digits it ends with', () => {
    const digits = fc.stringMatching(/^\d{1,6}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{0,3}$/), digits, digits, fc.nat(20), (letters, year, count, cut) => {
        const number = `${letters}-${year}-${count}`;
        const beginning = numberSearch(number.slice(0, cut + 1)).beginning;
        expect(numberKey(number).startsWith(beginning)).toBe(true);
        expect(numberTail(number).startsWith(numberSearch(count).ending)).toBe(true);
      }),
    );
  });
});

describe('the next number', () => {
  const next = (number: string, datedOn = '2026-05-05', today = '2026-11-22') =>
    nextSaleNumber({ number, datedOn }, today);

  it('raises the last group of digits and keeps its width', () => {
    expect(next('R-2026-0099')).toBe('R-2026-0100');
    expect(next('1')).toBe('2');
    expect(next('A009/x')).toBe('A010/x');
    expect(next('R-999')).toBe('R-1000');
    expect(next('发票 0007 号')).toBe('发票 0008 号');
    expect(next('12345678901234567890')).toBe('12345678901234567891');
  });

  it('begins with 1 in the new year where the number carries the year that is over', () => {
    expect(next('R-2026-0099', '2026-12-30', '2027-01-02')).toBe('R-2027-0001');
    expect(next('2026/7', '2026-12-30', '2027-01-02')).toBe('2027/1');
    expect(next('26-099', '2026-12-30', '2027-01-02')).toBe('27-001');
    expect(next('R20260099', '2026-12-30', '2027-01-02')).toBe('R20270001');
    expect(next('R-2026-0099', '2027-01-02', '2027-01-02')).toBe('R-2027-0001');
    expect(next('R-2024-0099', '2024-12-30', '2027-01-02')).toBe('R-2027-0001');
  });

  it('takes for a year only what is one', () => {
    expect(next('R-2026', '2026-12-30', '2027-01-02')).toBe('R-2027');
    expect(next('1400-5', '2026-12-30', '2027-01-02')).toBe('1400-6');
    expect(next('R-2026-0099', '2026-12-30', '2026-12-31')).toBe('R-2026-0100');
    expect(next('R-2027-0001', '2026-12-30', '2026-12-31')).toBe('R-2027-0002');
    expect(next('20269999', '2026-12-30', '2026-12-31')).toBe('202610000');
  });

  it('is empty where there are no digits', () => {
    expect(next('sample')).toBe('');
    expect(next('')).toBe('');
  });

  it('never comes back to the same, and keeps everything before the count, within a year', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z-]{0,4}$/), fc.stringMatching(/^\d{1,12}$/), (head, count) => {
        const number = `${head}${count}`;
        const later = next(number, '2026-01-01', '2026-02-02');
        expect(later).not.toBe(number);
        expect(later.startsWith(head)).toBe(true);
        expect(later.length).toBeGreaterThanOrEqual(number.length);
      }),
    );
  });
});
