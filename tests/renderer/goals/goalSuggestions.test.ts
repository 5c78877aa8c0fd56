import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoalDraft } from '#shared/goals/goal.ts';
import { isToKeep } from '#shared/goals/goals.rules.ts';
import { draftOf, MEASURED, suggestGoals, type MeasuredNow } from '../../../renderer/goals/goalSuggestions.ts';

const nothing: MeasuredNow = {
  customersWithPhone: null,
  overduePromises: 0,
  salesGrowth: null,
  daysSinceContact: null,
};

describe('goals that suggest themselves', () => {
  it('in an empty file are phone numbers and more sales, from nothing', () => {
    expect(suggestGoals(nothing, [])).toEqual([
      { measure: 'customersWithPhone', baseline: 0, target: 90 },
      { measure: 'salesGrowth', baseline: 0, target: 10 },
    ]);
  });

  it('are phone numbers and promises where both leave something to do', () => {
    expect(suggestGoals({ ...nothing, customersWithPhone: 62.5, overduePromises: 4, salesGrowth: 0 }, [])).toEqual([
      { measure: 'customersWithPhone', baseline: 62.5, target: 90 },
      { measure: 'overduePromises', baseline: 4, target: 0 },
    ]);
  });

  it('are more sales where no promise is overdue and something was sold', () => {
    expect(suggestGoals({ ...nothing, customersWithPhone: 95, salesGrowth: 3.2 }, [])).toEqual([
      { measure: 'customersWithPhone', baseline: 95, target: 100 },
      { measure: 'salesGrowth', baseline: 3.2, target: 13 },
    ]);
  });

  it('leave out what has a goal already', () => {
    expect(
      suggestGoals({ ...nothing, customersWithPhone: 50, daysSinceContact: 80 }, ['customersWithPhone', 'salesGrowth']),
    ).toEqual([
      { measure: 'daysSinceContact', baseline: 80, target: 30 },
      { measure: 'overduePromises', baseline: 0, target: 0 },
    ]);
  });

  it('are to keep what is as good as it can be, where nothing else is left to do', () => {
    const best = { ...nothing, customersWithPhone: 100, daysSinceContact: 3 };
    expect(suggestGoals(best, ['salesGrowth'])).toEqual([
      { measure: 'customersWithPhone', baseline: 100, target: 100 },
      { measure: 'overduePromises', baseline: 0, target: 0 },
    ]);
    expect(suggestGoals(best, [])[0]).toMatchObject({ measure: 'salesGrowth' });
  });

  it('are at most two, and each can be set as it is', () => {
    const value = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }));
    const now = fc.record({
      customersWithPhone: value(100),
      overduePromises: fc.option(fc.nat(500)),
      salesGrowth: fc.option(fc.double({ min: -100, max: 1e6, noNaN: true })),
      daysSinceContact: value(5000),
    });
    fc.assert(
      fc.property(now, fc.subarray([...MEASURED]), (measured, taken) => {
        const suggestions = suggestGoals(measured, taken);
        expect(suggestions.length).toBeLessThanOrEqual(2);
        for (const suggestion of suggestions) {
          expect(suggestion.target !== suggestion.baseline || isToKeep(suggestion)).toBe(true);
          expect(taken).not.toContain(suggestion.measure);
          expect(GoalDraft.safeParse(draftOf(suggestion, '2026-02-28')).success).toBe(true);
        }
      }),
    );
  });

  it('are due in a year', () => {
    const suggestion = { measure: 'salesGrowth', baseline: 0, target: 10 } as const;
    expect(draftOf(suggestion, '2028-02-29')).toMatchObject({ startsOn: '2028-02-29', dueOn: '2029-02-28' });
  });
});
