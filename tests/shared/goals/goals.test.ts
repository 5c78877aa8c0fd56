import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoalMeasure } from '#shared/goals/goal.ts';
import { isToKeep, progressOf, timePassed } from '#shared/goals/goals.rules.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';

describe('the way from baseline to target', () => {
  it.each([
    { baseline: 0, target: 20, current: 5, progress: 0.25 },
    { baseline: 40, target: 10, current: 25, progress: 0.5 },
    { baseline: 40, target: 10, current: 40, progress: 0 },
    { baseline: 40, target: 10, current: 55, progress: -0.5 },
    { baseline: 0, target: 20, current: 30, progress: 1.5 },
    { baseline: 3, target: 3, current: 3, progress: 1 },
    { baseline: 0, target: 0, current: 0, progress: 1 },
    { baseline: 0, target: 0, current: 2, progress: -2 },
    { baseline: 100, target: 100, current: 95, progress: -0.05 },
  ])('from $baseline to $target, $current is $progress of it', ({ progress, current, ...goal }) => {
    expect(progressOf(goal, current)).toBe(progress);
  });

  it('is the same counted up as counted down', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, (baseline, target, current) => {
        const up = progressOf({ baseline, target }, current);
        expect(progressOf({ baseline: -baseline, target: -target }, -current)).toBe(up);
      }),
    );
  });
});

describe('a goal to keep what is there', () => {
  const isKept = (measure: GoalMeasure, baseline: number, target: number) => isToKeep({ measure, baseline, target });

  it('is one that starts at the best there can be', () => {
    expect(isKept('overduePromises', 0, 0)).toBe(true);
    expect(isKept('customersWithPhone', 100, 100)).toBe(true);
  });

  it('is no goal anywhere else', () => {
    expect(isKept('overduePromises', 2, 2)).toBe(false);
    expect(isKept('customersWithPhone', 0, 0)).toBe(false);
    expect(isKept('customersWithPhone', 90, 100)).toBe(false);
    for (const measure of ['salesGrowth', 'daysSinceContact', 'manual'] as const)
      expect(isKept(measure, 0, 0)).toBe(false);
  });

  it('is kept or worse, never half done', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (current) => {
        const progress = progressOf({ baseline: 0, target: 0 }, current);
        expect(current === 0 ? progress === 1 : progress < 0).toBe(true);
      }),
    );
  });
});

describe('the time of a goal', () => {
  it('is none before it begins and all from its day on', () => {
    expect(timePassed('2026-01-01', '2026-01-11', '2025-12-01')).toBe(0);
    expect(timePassed('2026-01-01', '2026-01-11', '2026-01-01')).toBe(0);
    expect(timePassed('2026-01-01', '2026-01-11', '2026-01-06')).toBe(0.5);
    expect(timePassed('2026-01-01', '2026-01-11', '2026-01-11')).toBe(1);
    expect(timePassed('2026-01-01', '2026-01-11', '2030-01-01')).toBe(1);
  });

  it('of a goal without a day between is over at once', () => {
    expect(timePassed('2026-01-01', '2026-01-01', '2025-12-31')).toBe(0);
    expect(timePassed('2026-01-01', '2026-01-01', '2026-01-01')).toBe(1);
  });

  it('never goes back', () => {
    const days = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.nat({ max: 400 }), days, (length, after) => {
        const due = addDays('2026-01-01', length);
        const today = addDays('2026-01-01', after);
        expect(timePassed('2026-01-01', due, addDays(today, 1))).toBeGreaterThanOrEqual(
          timePassed('2026-01-01', due, today),
        );
      }),
    );
  });
});
