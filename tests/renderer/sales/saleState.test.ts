import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../renderer/sales/saleState.ts';
import { sale } from './saleFixture.ts';

const TODAY = '2026-11-20';

describe('how a sale stands', () => {
  it('is running as long as it is a quotation or an order', () => {
    expect(stateOf(sale({ stage: 'quotation', openMinor: 0 }), TODAY)).toBe('running');
    expect(stateOf(sale({ stage: 'order', openMinor: 0 }), TODAY)).toBe('running');
  });

  it('is overdue from the day after the due day on', () => {
    expect(stateOf(sale({ dueOn: TODAY }), TODAY)).toBe('unpaid');
    expect(stateOf(sale({ dueOn: '2026-11-19' }), TODAY)).toBe('overdue');
    expect(stateOf(sale({ dueOn: null }), TODAY)).toBe('unpaid');
  });

  it('is paid when nothing is open, and never overdue when it is we who owe', () => {
    expect(stateOf(sale({ openMinor: 0 }), TODAY)).toBe('paid');
    expect(stateOf(sale({ openMinor: -500 }), TODAY)).toBe('unpaid');
  });

  it('is lost, whatever it was before', () => {
    expect(stateOf(sale({ stage: 'quotation', lostOn: TODAY }), TODAY)).toBe('lost');
    expect(stateOf(sale({ lostOn: TODAY, openMinor: 0 }), TODAY)).toBe('lost');
  });
});
