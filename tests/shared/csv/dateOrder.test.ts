import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { DateOrderEvidence, sheetDate } from '#shared/csv/dateOrder.rules.ts';
import type { DateOrder } from '#shared/csv/dateOrder.rules.ts';

const TODAY = '2026-11-22';
const read = (text: string, order: DateOrder = 'ymd', isRoc = false) => sheetDate(text, { order, isRoc, today: TODAY });

const orderOf = (texts: readonly string[], fallback: DateOrder = 'ymd') => {
  const evidence = new DateOrderEvidence(TODAY);
  for (const text of texts) evidence.add(text);
  return evidence.order(fallback);
};

describe('a date in a sheet', () => {
  it.each([
    ['2026-03-01', 'dmy', '2026-03-01'],
    ['2026/3/1', 'mdy', '2026-03-01'],
    ['2026.03.01', 'dmy', '2026-03-01'],
    ['20260301', 'dmy', '2026-03-01'],
    ['2026年3月1日', 'dmy', '2026-03-01'],
    ['２０２６年３月１日 星期日', 'dmy', '2026-03-01'],
    ['2026-03-01T10:00:00+08:00', 'dmy', '2026-03-01'],
    ['2026-03-01 23:59', 'dmy', '2026-03-01'],
    ['3/1/2026 11:59 PM', 'mdy', '2026-03-01'],
    ['1.3.2026', 'dmy', '2026-03-01'],
    ['01.03.26', 'dmy', '2026-03-01'],
    ['3/1/26', 'mdy', '2026-03-01'],
    ['26/3/1', 'ymd', '2026-03-01'],
    ['1-Mar-26', 'mdy', '2026-03-01'],
    ['1 March 2026', 'mdy', '2026-03-01'],
    ['Mar 1, 2026', 'dmy', '2026-03-01'],
    ['Sunday, 1 March 2026', 'ymd', '2026-03-01'],
    ['Sept. 5, 2026', 'dmy', '2026-09-05'],
    ['31/12/1999', 'dmy', '1999-12-31'],
    ['31/12/99', 'dmy', '1999-12-31'],
    ['1/2/46', 'dmy', '2046-02-01'],
    ['1/2/47', 'dmy', '1947-02-01'],
    ['民國115年3月1日', 'dmy', '2026-03-01'],
    ['115/03/01', 'dmy', '2026-03-01'],
    ['115年3月1日', 'mdy', '2026-03-01'],
    ['2026/3/1 0:00', 'mdy', '2026-03-01'],
    ['2026-3-1 上午10:00', 'dmy', '2026-03-01'],
    ['2026/3/1 下午 3:05:00', 'ymd', '2026-03-01'],
    ['2026/03/01(日)', 'ymd', '2026-03-01'],
    ['2026-03-01 09:59:00 -0500', 'ymd', '2026-03-01'],
  ] as const)('%s, read as %s, is %s', (text, order, date) => {
    expect(read(text, order)).toBe(date);
  });

  it.each([
    '46082',
    '026/3/1',
    '915/3/1',
    '31.02.2026',
    '13/13/2026',
    '2026-13-01',
    'soon',
    '',
    '0',
    '1.5',
    '12',
    '1/2',
    '99999999',
  ])('%s is none', (text) => {
    for (const order of ['ymd', 'dmy', 'mdy'] as const) expect(read(text, order)).toBeNull();
  });

  it('counts years of the Republic of China where the column says so or no other can be meant', () => {
    expect(read('115/3/1', 'ymd', true)).toBe('2026-03-01');
    expect(read('99.12.31', 'ymd', true)).toBe('2010-12-31');
    expect(read('115年3月1日', 'ymd', true)).toBe('2026-03-01');
    expect(read('2026/3/1', 'ymd', true)).toBe('2026-03-01');
    expect(read('99.12.31')).not.toBe('2010-12-31');
  });

  it('is never read in another order than the chosen one', () => {
    expect(read('13/02/2026', 'mdy')).toBeNull();
    expect(read('02/13/2026', 'dmy')).toBeNull();
  });

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const date = addDays('1990-01-01', days);
        const [year = '', month = '', day = ''] = date.split('-');
        expect(read(`${day}.${month}.${year}`, 'dmy')).toBe(date);
        expect(read(`${Number(month)}/${Number(day)}/${year}`, 'mdy')).toBe(date);
        expect(read(`${year}年${Number(month)}月${Number(day)}日`)).toBe(date);
        expect(read(`${year}${month}${day}`)).toBe(date);
      }),
    );
  });
});

describe('the order of the dates of a sheet', () => {
  it('is shown by one day after the twelfth', () => {
    expect(orderOf(['01/02/2026', '03/04/2026', '13/02/2026'])).toBe('dmy');
    expect(orderOf(['01/02/2026', '03/04/2026', '02/13/2026'], 'dmy')).toBe('mdy');
    expect(orderOf(['2026-01-02', '2026-03-04'], 'dmy')).toBe('ymd');
    expect(orderOf(['2026年1月2日'], 'mdy')).toBe('ymd');
    expect(orderOf(['2026-01-02', '25/12/2025'], 'mdy')).toBe('dmy');
  });

  it('of two-digit years is shown by which part hardly changes', () => {
    expect(orderOf(['26/01/05', '26/02/17', '26/03/29', '25/12/31'], 'dmy')).toBe('ymd');
    expect(orderOf(['05/01/26', '17/02/26', '29/03/26', '31/12/25'], 'ymd')).toBe('dmy');
  });

  it('is the one with fewer days to come where either would do, else what is usual', () => {
    expect(orderOf(['12/01/2026', '11/02/2026'], 'mdy')).toBe('dmy');
    expect(orderOf(['01/02/2026'], 'mdy')).toBe('mdy');
    expect(orderOf(['01/02/2026'], 'dmy')).toBe('dmy');
    expect(orderOf([], 'mdy')).toBe('mdy');
  });

  it('is not shown by days that begin with their year, which any order reads', () => {
    expect(orderOf(['1976-07-04', '7/4/1976'], 'mdy')).toBe('mdy');
    expect(orderOf(['1976-07-04', '7/4/1976'], 'dmy')).toBe('dmy');
    expect(orderOf(['1976-07-04', '7/4/76'], 'mdy')).toBe('mdy');
    expect(orderOf(['85/3/7', '05/3/7'], 'mdy')).toBe('ymd');
  });

  it('never has the month first where points stand between', () => {
    expect(orderOf(['03.04.1971', '7.12.65'], 'mdy')).toBe('dmy');
    expect(orderOf(['03.04.1971'], 'ymd')).toBe('ymd');
    expect(orderOf(['03.14.1971', '07.02.1965'], 'dmy')).toBe('mdy');
  });
});
