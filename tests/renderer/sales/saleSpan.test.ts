import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';
import { NAMED_SPANS, spanDays, twelveMonthsBefore } from '../../../renderer/sales/saleSpan.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays('1990-01-01', number));

describe('a span of time', () => {
  it('is the days that its name says', () => {
    expect(spanDays('thisMonth', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(spanDays('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(spanDays('thisYear', '2026-11-20')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(spanDays('lastYear', '2026-11-20')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(spanDays('last12Months', '2026-11-20')).toEqual({ from: '2025-11-21', to: '2026-11-20' });
  });

  it('may be open at either end', () => {
    expect(spanDays({ from: '2026-01-01', to: '' }, '2026-11-20')).toEqual({ from: '2026-01-01' });
    expect(spanDays({ from: '', to: '2026-01-01' }, '2026-11-20')).toEqual({ to: '2026-01-01' });
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...NAMED_SPANS), (today, span) => {
        const { from = '', to = '' } = spanDays(span, today);
        expect(from <= to).toBe(true);
      }),
    );
  });

  it('of twelve months begins the day after the one that lies twelve months back', () => {
    fc.assert(
      fc.property(day, (today) => {
        expect(addDays(twelveMonthsBefore(today), -1)).toBe(addMonths(today, -12));
      }),
    );
  });
});
