import { describe, expect, it } from 'vitest';
import { ALL_SALES, cleared, filterOf, isFiltered, sortedBy } from '../../../renderer/sales/saleQuery.ts';

const TODAY = '2026-11-20';

describe('what the list of sales is asked for', () => {
  it('is nothing in particular as long as nothing was chosen', () => {
    expect(filterOf(ALL_SALES, TODAY)).toEqual({});
    expect(filterOf({ ...ALL_SALES, text: '  ' }, TODAY)).toEqual({});
    expect(isFiltered(ALL_SALES)).toBe(false);
  });

  it('is every condition that was chosen, together', () => {
    const query = {
      ...ALL_SALES,
      text: ' 0042 ',
      stage: 'invoice',
      state: 'overdue',
      category: 'Cards',
      contact: { id: 7, displayName: 'Ada' },
      initiative: { id: 3, displayName: 'Autumn letters' },
      staffId: 2,
      span: 'thisMonth',
    } as const;
    expect(filterOf(query, TODAY)).toEqual({
      text: '0042',
      stage: 'invoice',
      state: 'overdue',
      category: 'Cards',
      contactId: 7,
      initiativeId: 3,
      staffId: 2,
      from: '2026-11-01',
      to: '2026-11-30',
    });
    expect(isFiltered(query)).toBe(true);
  });

  it('keeps sales without a category apart from sales of any', () => {
    expect(filterOf({ ...ALL_SALES, category: '' }, TODAY)).toEqual({ category: '' });
  });

  it('keeps view and order when the conditions are taken away', () => {
    const query = { ...ALL_SALES, view: 'owed', text: 'x', sort: 'amount', direction: 'asc' } as const;
    expect(cleared(query)).toEqual({ ...ALL_SALES, view: 'owed', sort: 'amount', direction: 'asc' });
  });

  it('begins a column with what people look for first, and turns round when it is asked again', () => {
    const byAmount = sortedBy(ALL_SALES, 'amount');
    expect([byAmount.sort, byAmount.direction]).toEqual(['amount', 'desc']);
    expect(sortedBy(byAmount, 'amount').direction).toBe('asc');
    expect(sortedBy(ALL_SALES, 'dueOn').direction).toBe('asc');
  });
});
