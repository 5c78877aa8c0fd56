import { describe, expect, it } from 'vitest';
import { dateOfSerial } from '#shared/csv/serialDate.rules.ts';
import { tableStart } from '#shared/csv/head.rules.ts';
import { likelyFieldType, SHEET_HEADS } from '#shared/transfer/contactMapping.rules.ts';

const start = (...rows: readonly string[]) =>
  tableStart(
    rows.map((row) => row.split('|')),
    SHEET_HEADS,
  );

describe('the head of a sheet of contacts', () => {
  it('stands below notes and titles', () => {
    const linkedIn = ['Notes:', 'When exporting your connection data, you may notice …', ''];
    expect(start(...linkedIn, 'First Name|Last Name|URL|Company|Connected On', 'Ada|Lovelace|||')).toEqual({
      headAt: 3,
      firstRowAt: 4,
    });
    expect(start('客户通讯录||', '', '姓名|手机|地址', '王小明|13800138000|')).toEqual({ headAt: 2, firstRowAt: 3 });
  });

  it('is the lower of two rows, where that says more', () => {
    expect(start('姓名|电话||公司', '姓名|手机|座机|公司', '王小明|13800138000||')).toEqual({
      headAt: 1,
      firstRowAt: 2,
    });
  });

  it('is missing where the first row is somebody', () => {
    expect(start('王小明|13800138000', '李芳|13900139000')).toEqual({ headAt: null, firstRowAt: 0 });
    expect(start('Ada|ada@x.org', 'Bob|bob@x.org')).toEqual({ headAt: null, firstRowAt: 0 });
  });
});

describe('days that a spreadsheet counts', () => {
  it('begin in 1900 with a leap day that never was, or in 1904', () => {
    expect([1, 59, 60, 61, 45_292].map((serial) => dateOfSerial(serial))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
      '2024-01-01',
    ]);
    expect(dateOfSerial(0, { is1904: true })).toBe('1904-01-01');
    expect(dateOfSerial(0)).toBeNull();
    expect(dateOfSerial(2_958_466)).toBeNull();
  });

  it('have a time of day behind the point; the last half second belongs to the next day', () => {
    expect(dateOfSerial(45_292.75)).toBe('2024-01-01 18:00');
    expect(dateOfSerial(45_292.999_999)).toBe('2024-01-02');
    expect(dateOfSerial(0.5, { isTimeOnly: true })).toBe('12:00');
  });
});

describe('what an own field would hold', () => {
  it('is found out by its values, every one of which has to fit', () => {
    expect(likelyFieldType(['yes', 'No', ''])).toBe('yesNo');
    expect(likelyFieldType(['是', '否'])).toBe('yesNo');
    expect(likelyFieldType(['2024-01-15', '16.1.2024'])).toBe('date');
    expect(likelyFieldType(['1', '-2.5', '1,234'])).toBe('number');
    expect(likelyFieldType(['€12', '€ 1,000.50'])).toBe('money');
    expect(likelyFieldType(['€12', '$1,000.50'])).toBe('text');
    expect(likelyFieldType(['https://a.org', 'www.b.org/x'])).toBe('url');
    expect(likelyFieldType(['gold', 'gold', 'silver', 'gold', 'silver', 'Gold'])).toBe('choice');
  });

  it('is text for ids, for words, and for nothing', () => {
    expect(likelyFieldType(['00123', '00124'])).toBe('text');
    expect(likelyFieldType(['310101199003051234'])).toBe('text');
    expect(likelyFieldType(['gold', 'silver'])).toBe('text');
    expect(likelyFieldType([])).toBe('text');
  });
});
