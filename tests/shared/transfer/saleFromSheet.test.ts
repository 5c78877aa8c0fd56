import { describe, expect, it } from 'vitest';
import { isClearlyPerson } from '#shared/transfer/customerKind.rules.ts';
import { missingColumns, saleFromRow } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SaleTerms } from '#shared/transfer/saleFromSheet.rules.ts';
import type { SaleColumn } from '#shared/transfer/transfer.ts';

function read(row: Partial<Record<SaleColumn, string>>, terms: Partial<SaleTerms> = {}) {
  const whole = { customer: 'A Ltd', datedOn: '2026-03-01', amount: '1', ...row };
  const columns = Object.keys(whole) as SaleColumn[];
  const reading = saleFromRow(Object.values(whole), {
    headers: columns,
    columns,
    dateOrder: 'ymd',
    decimalMark: '.',
    ownCurrency: 'USD',
    today: '2026-11-22',
    ...terms,
  });
  return 'sale' in reading ? reading.sale : reading.problem;
}

describe('a row of a sheet of sales', () => {
  it('needs a customer, a day and an amount only', () => {
    expect(read({})).toEqual({
      customer: 'A Ltd',
      email: '',
      phone: '',
      stage: 'invoice',
      number: '',
      datedOn: '2026-03-01',
      category: '',
      what: '',
      amountMinor: 100,
      costMinor: null,
      currency: 'USD',
      rate: '1',
      dueOn: null,
      paidMinor: 0,
      paidOn: '2026-03-01',
      initiative: '',
      staff: '',
      note: '',
      lostOn: null,
    });
    expect(missingColumns(['customerPhone', null, 'amount'])).toEqual(['datedOn']);
  });

  it.each([
    ['(1,234.50)', '.', -123_450],
    ['1.234,50-', ',', -123_450],
    ['$ 1,234.5', '.', 123_450],
    ['１２３４', '.', 123_400],
    ['1.2万', '.', 1_200_000],
    ["'-12.00", '.', -1200],
  ] as const)('reads %s with a decimal %s as %d', (amount, decimalMark, amountMinor) => {
    expect(read({ amount }, { decimalMark })).toMatchObject({ amountMinor });
  });

  it.each([
    [{ amount: 'free' }, 'amountUnreadable'],
    [{ amount: '1.2345' }, 'amountUnreadable'],
    [{ amount: '20,000,000,000' }, 'amountTooLarge'],
    [{ amount: ' ' }, 'amountMissing'],
    [{ datedOn: '46082' }, 'dateUnreadable'],
    [{ datedOn: '' }, 'dateMissing'],
    [{ dueOn: 'soon' }, 'dateUnreadable'],
    [{ customer: '' }, 'customerMissing'],
    [{ cost: 'much' }, 'amountUnreadable'],
    [{ paid: '1', paidOn: '2027-01-01' }, 'paidInFuture'],
    [{ currency: 'EUR' }, 'rateMissing'],
    [{ currency: 'EUR', rate: 'high' }, 'rateUnreadable'],
    [{ currency: 'Gold' }, 'currencyUnknown'],
    [{ stage: 'perhaps' }, 'stageUnreadable'],
    [{ number: 'x'.repeat(101) }, 'textTooLong'],
  ] as const)('%j is refused: %s', (row, problem) => {
    expect(read(row)).toBe(problem);
  });

  it('is paid by an amount or by a word, on its own day where none is given', () => {
    expect(read({ amount: '5', paid: 'yes' })).toMatchObject({ paidMinor: 500, paidOn: '2026-03-01' });
    expect(read({ amount: '5', paid: '未付' })).toMatchObject({ paidMinor: 0 });
    expect(read({ amount: '5', paid: '2', paidOn: '2026-04-01' })).toMatchObject({
      paidMinor: 200,
      paidOn: '2026-04-01',
    });
  });

  it('keeps numbers on papers as they are; a dash is none', () => {
    expect(read({ number: "'00123" })).toMatchObject({ number: '00123' });
    expect(read({ number: ' — ' })).toMatchObject({ number: '' });
  });

  it('takes the dash of a spreadsheet for nought', () => {
    expect(read({ cost: '-', paid: '$ - ' })).toMatchObject({ costMinor: null, paidMinor: 0 });
    expect(read({ amount: '—' })).toBe('amountMissing');
  });

  it('knows the currency that stands in the head of the amount, and no word for one', () => {
    const headed = (head: string) => read({}, { headers: ['customer', 'date', head] });
    expect(headed('Amount (net, EUR)')).toBe('rateMissing');
    expect(headed('金额（人民币）')).toBe('rateMissing');
    expect(headed('Amount (all)')).toMatchObject({ currency: 'USD' });
    expect(headed('Amount (NET, USD)')).toMatchObject({ currency: 'USD' });
  });

  it('counts years of the Republic of China where the head says so', () => {
    const terms = { headers: ['customer', '日期（民國）', 'amount'] };
    expect(read({ datedOn: '99/3/1' }, terms)).toMatchObject({ datedOn: '2010-03-01' });
    expect(read({ datedOn: '99/3/1' })).toMatchObject({ datedOn: '1999-03-01' });
    expect(read({ datedOn: '115/3/1' })).toMatchObject({ datedOn: '2026-03-01' });
  });
});

describe('a new customer', () => {
  it.each(['王小明', '欧阳娜娜', '林先生', 'Mr. Brown', 'Anna Schmidt', 'Schmidt, Anna', 'John F. Kennedy'])(
    '%s is clearly a person',
    (name) => {
      expect(isClearlyPerson(name)).toBe(true);
    },
  );

  it.each([
    '金龙酒家',
    '王记茶行',
    '蓝港餐饮有限公司',
    'Blue Harbour Ltd',
    'Golden Dragon',
    'Müller',
    'ACME',
    'John Deere GmbH',
    '',
  ])('%s may be a company', (name) => {
    expect(isClearlyPerson(name)).toBe(false);
  });

  it('is a person where the mailbox has the very name', () => {
    expect(isClearlyPerson('Siobhan Keogh', 'siobhan.keogh@mail.example')).toBe(true);
    expect(isClearlyPerson('Golden Dragon', 'info@dragon.example')).toBe(false);
  });
});
