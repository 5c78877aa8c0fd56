import { describe, expect, it } from 'vitest';
import { GoalDraft } from '#shared/goals/goal.ts';
import { draftsOfFirst, isTarget, SUGGESTED } from '../../../renderer/firststart/firstGoals.ts';

describe('goals of the first start', () => {
  it('are two, for the year that begins today, from nothing', () => {
    const drafts = draftsOfFirst(SUGGESTED, '2026-07-01');
    expect(drafts).toMatchObject([
      { measure: 'customersWithPhone', baseline: 0, target: 90, startsOn: '2026-07-01', dueOn: '2027-07-01' },
      { measure: 'salesGrowth', baseline: 0, target: 10 },
    ]);
    expect(drafts.every((draft) => GoalDraft.safeParse(draft).success)).toBe(true);
  });

  it('leave out what was unticked', () => {
    const goals = SUGGESTED.map((goal) => ({ ...goal, isChosen: goal.measure === 'salesGrowth' }));
    expect(draftsOfFirst(goals, '2026-07-01').map(({ measure }) => measure)).toEqual(['salesGrowth']);
  });

  it.each([
    [null, false],
    [0, false],
    [0.5, true],
    [100, true],
    [101, false],
  ])('of customers with a phone number, %s can be a target: %s', (target, can) => {
    expect(isTarget({ measure: 'customersWithPhone', isChosen: true, target })).toBe(can);
  });
});
