import { describe, expect, it } from 'vitest';
import { guessColumns } from '#shared/csv/columnGuess.rules.ts';
import { tableStart } from '#shared/csv/head.rules.ts';
import { isAddressBookHead, isTotalRow, SALE_COLUMNS, saidPaid } from '#shared/transfer/saleColumns.rules.ts';

const guess = (headers: readonly string[], examples: readonly (readonly string[])[] = []) =>
  guessColumns(
    headers.map((header, at) => ({ header, examples: examples[at] ?? [] })),
    SALE_COLUMNS,
  );

describe('the columns of a sheet of sales', () => {
  it.each([
    [
      [
        'Invoice #',
        'Invoice Date',
        'Customer Name',
        'Due Date',
        'Subtotal',
        'Tax',
        'Total',
        'Balance Due',
        'Amount Paid',
      ],
      ['number', 'datedOn', 'customer', 'dueOn', 'amount', null, null, null, 'paid'],
    ],
    [
      ['开票日期', '发票号码', '购买方名称', '货物名称', '数量', '单价', '金额', '税额', '价税合计', '备注'],
      ['datedOn', 'number', 'customer', 'what', null, null, 'amount', null, null, 'note'],
    ],
    [
      ['單據編號', '客戶名稱', '民國日期', '品項', '未稅金額', '稅額', '業務員'],
      ['number', 'customer', 'datedOn', 'what', 'amount', null, 'staff'],
    ],
    [
      ['ORDER_ID', 'order date', 'E-Mail Address', 'Net Amount (EUR)'],
      ['number', 'datedOn', 'customerEmail', 'amount'],
    ],
  ] as const)('%j are %j', (headers, columns) => {
    expect(guess(headers)).toEqual(columns);
  });

  it('without a head are told by what stands in them, where that is certain', () => {
    expect(
      guess(
        ['', 'x1', 'x2', 'x3', 'x4'],
        [
          ['a@b.example', 'c@d.example'],
          ['2026-03-01', '2026-03-02'],
          ['12.50', '1,234.00'],
          ['EUR', 'USD'],
          ['12345678', '20260301'],
        ],
      ),
    ).toEqual(['customerEmail', 'datedOn', 'amount', 'currency', null]);
  });

  it('are not guessed from a word that is not what the head is about, nor against what stands below', () => {
    expect(guess(['sales_id', 'Amount note', 'Total invoice amount'])).toEqual([null, 'note', 'amount']);
    expect(guess(['sales', 'date'], [['Jane Doe'], ['soon']])).toEqual([null, null]);
  });

  it('of an address book are told apart from those of sales', () => {
    const isBook = (headers: readonly string[]) => isAddressBookHead(headers, guess(headers));
    expect(isBook(['First Name', 'Last Name', 'E-mail 1 - Value', 'Phone 1 - Value'])).toBe(true);
    expect(isBook(['姓', '名', '移动电话', '电子邮件地址'])).toBe(true);
    expect(isBook(['First Name', 'Last Name', 'Date', 'Amount'])).toBe(false);
    expect(isBook(['Customer', 'Date', 'Job title'])).toBe(false);
  });
});

describe('the table of a sheet', () => {
  const start = (...lines: readonly string[]) =>
    tableStart(
      lines.map((line) => line.split(',')),
      SALE_COLUMNS,
    );

  it('begins at the first row with known heads, below any title', () => {
    expect(start('Customer,Date', 'A,2026-03-01')).toEqual({ headAt: 0, firstRowAt: 1 });
    expect(start('Sales of March,,', 'Shop,Amount of all,', ',,', 'Customer,Date,Amount', 'A,2026-03-01,5')).toEqual({
      headAt: 3,
      firstRowAt: 4,
    });
  });

  it('has a head of unknown words, or none where the first row has values', () => {
    expect(start('title', 'wer,wann,wieviel', 'A,2026-03-01,5')).toEqual({ headAt: 1, firstRowAt: 2 });
    expect(start('A Ltd,2026-03-01,5.00', 'B Ltd,2026-03-02,6.00')).toEqual({ headAt: null, firstRowAt: 0 });
  });
});

describe('words in cells', () => {
  it('say whether it was paid, and what only adds up', () => {
    expect([saidPaid('Yes'), saidPaid('已付'), saidPaid('未付'), saidPaid('12')]).toEqual([true, true, false, null]);
    expect(isTotalRow(['', 'Total:', '5'])).toBe(true);
    expect(isTotalRow(['合计', '5'])).toBe(true);
    expect(isTotalRow(['Total Fitness Ltd', '5'])).toBe(false);
  });
});
