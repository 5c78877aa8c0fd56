import { renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startWords } from '../../../renderer/app/i18n.ts';
import { ageShares, AGES } from '../../../renderer/sales/ageing.ts';
import { marginOf } from '../../../renderer/sales/margin.ts';
import { dayWordsShort, monthWords, monthWordsShort } from '../../../renderer/days/dayNames.ts';
import { useSaleConditions } from '../../../renderer/sales/saleFilterWords.ts';
import { ALL_SALES, filterOf, type SaleQuery } from '../../../renderer/sales/saleQuery.ts';
import { mayBeNumber } from '#shared/sales/saleNumber.rules.ts';
import { useSaleWords } from '../../../renderer/sales/useSaleWords.ts';

vi.mock('../../../renderer/app/useWho.ts', () => ({
  useWho: () => ({ choices: [{ id: 2, name: 'Grace' }], me: null }),
}));
vi.mock('../../../renderer/api/api.ts', () => ({ data: {}, dataClient: {} }));

const QUERY: SaleQuery = {
  ...ALL_SALES,
  contact: { id: 7, displayName: 'Ada' },
  stage: 'invoice',
  state: 'overdue',
  category: 'Cards',
  initiative: { id: 3, displayName: 'Autumn letters' },
  staffId: 2,
  span: { from: '2026-01-01', to: '2026-03-31' },
};

beforeAll(() => startWords('en'));

describe('the conditions of the list', () => {
  it('read like parts of a sentence', () => {
    const { current } = renderHook(() => useSaleConditions(QUERY)).result;
    expect(current.map(({ words }) => words)).toEqual([
      'to Ada',
      'Invoices',
      'overdue',
      'of “Cards”',
      'brought by Autumn letters',
      'sold by Grace',
      'from January 1, 2026 to March 31, 2026',
    ]);
  });

  it('can be taken away one by one, and nothing else goes with them', () => {
    const { current } = renderHook(() => useSaleConditions(QUERY)).result;
    const whole = Object.keys(filterOf(QUERY, '2026-11-20')).length;
    for (const { key, without } of current) {
      const left = Object.keys(filterOf(without, '2026-11-20')).length;
      expect([key, left]).toEqual([key, whole - (key === 'span' ? 2 : 1)]);
    }
  });

  it('tell of one who left without a name', () => {
    const { current } = renderHook(() => useSaleConditions({ ...ALL_SALES, staffId: 99 })).result;
    expect(current.map(({ words }) => words)).toEqual(['sold by somebody who left']);
  });
});

describe('the words for a sale', () => {
  it('are its paper and number, or the paper alone', () => {
    const { current } = renderHook(() => useSaleWords()).result;
    expect(current.paper('quotation', 'Q-12')).toBe('Quotation Q-12');
    expect(current.paper('invoice', '')).toBe('Invoice');
  });

  it('say so where the customer was erased', () => {
    const { current } = renderHook(() => useSaleWords()).result;
    expect(current.customer(null)).toBe('Customer was deleted');
    expect(current.customer({ id: 7, displayName: 'Ada' })).toBe('Ada');
  });
});

describe('what is left of a sale', () => {
  it('is the amount less the direct cost, and its share of the amount', () => {
    expect(marginOf({ amountMinor: 10_000, costMinor: 4000 })).toEqual({ minor: 6000, share: 0.6 });
    expect(marginOf({ amountMinor: 10_000, costMinor: 0 })).toEqual({ minor: 10_000, share: 1 });
  });

  it('is not told while the cost is not known, nor as a share of nothing', () => {
    expect(marginOf({ amountMinor: 10_000, costMinor: null })).toBeNull();
    expect(marginOf({ amountMinor: 0, costMinor: 100 })).toEqual({ minor: -100, share: null });
  });
});

describe('the bar of what is open', () => {
  const money = fc.integer({ min: -1e9, max: 1e9 });
  const ageing = fc.record({
    notDueMinor: money,
    days1To30Minor: money,
    days31To60Minor: money,
    days61To90Minor: money,
    over90Minor: money,
  });

  it('is filled by what customers owe, and leaves no amount unsaid', () => {
    fc.assert(
      fc.property(ageing, (amounts) => {
        const shares = ageShares(amounts);
        const filled = shares.reduce((sum, { share }) => sum + share, 0);
        expect(filled).toBeCloseTo(shares.some(({ minor }) => minor > 0) ? 1 : 0, 9);
        expect(shares.map(({ age }) => age)).toEqual(AGES.filter((age) => amounts[`${age}Minor`] !== 0));
      }),
    );
  });
});

describe('months on the chart', () => {
  it('carry the year where it begins', () => {
    expect(monthWords('2026-05', 'en')).toBe('May 2026');
    expect(monthWords('2026-05', 'zh-CN')).toBe('2026年5月');
    expect(monthWordsShort('2026-05', 'en')).toBe('May');
    expect(monthWordsShort('2026-01', 'zh-CN')).toBe('2026年');
  });
});

describe('a day in a narrow column', () => {
  it('carries its year only where that is not this one', () => {
    expect(dayWordsShort('2026-11-01', '2026-11-20', 'en')).toBe('Nov 1');
    expect(dayWordsShort('2025-11-01', '2026-11-20', 'en')).toBe('Nov 1, 2025');
    expect(dayWordsShort('2025-11-01', '2026-11-20', 'zh-CN')).toBe('2025年11月1日');
  });
});

describe('what is typed into the palette', () => {
  it('is looked up as a number only where it may be one', () => {
    expect(['R-12', '0042', '２０２６', 'R', '7', 'Ada Lovelace'].map((text) => mayBeNumber(text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
