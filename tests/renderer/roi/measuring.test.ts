import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { isCountedUp, spansToMeasure, usualMarginPercent } from '../../../renderer/roi/measuring.ts';

describe('which years are compared', () => {
  it('the last twelve months with the twelve months before the start', () => {
    expect(spansToMeasure('2024-05-01', '2026-11-22')).toEqual({
      from: '2025-11-23',
      to: '2026-11-22',
      baselineFrom: '2023-05-01',
      baselineTo: '2024-04-30',
    });
    expect(isCountedUp('2025-11-23', '2026-11-22')).toBe(false);
  });

  it('in the first year only what came since the start, to be counted up', () => {
    expect(spansToMeasure('2026-06-01', '2026-11-22')).toMatchObject({ from: '2026-06-01' });
    expect(isCountedUp('2026-06-01', '2026-11-22')).toBe(true);
  });

  it('nothing before a month has passed, nor without a start', () => {
    expect(spansToMeasure('2026-11-01', '2026-11-22')).toBeNull();
    expect(spansToMeasure('2027-11-01', '2026-11-22')).toBeNull();
    expect(spansToMeasure('', '2026-11-22')).toBeNull();
  });

  it('never counts a sale on both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const spans = spansToMeasure(addDays('2026-11-22', -days), '2026-11-22');
        if (spans === null) return;
        const { from, to, baselineFrom, baselineTo } = spans;
        expect([baselineFrom, baselineTo, from, to].toSorted()).toEqual([baselineFrom, baselineTo, from, to]);
        expect(baselineTo).not.toBe(from);
      }),
    );
  });
});

it('takes over a margin between nothing and the whole', () => {
  expect([0, 0.21456, 1].map(usualMarginPercent)).toEqual([0, 21.46, 100]);
  expect([null, -0.1, 1.1].map(usualMarginPercent)).toEqual([null, null, null]);
});
