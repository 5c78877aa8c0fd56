import { renderHook } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWords } from '../../../renderer/app/i18n.ts';
import { useGoalWords } from '../../../renderer/goals/useGoalWords.ts';

const words = () => renderHook(() => useGoalWords()).result.current;

beforeAll(() => startWords('en'));

describe('a goal in words', () => {
  it('is called as it was named, else by what it measures', () => {
    expect(words().name({ measure: 'salesGrowth', name: '' })).toBe('Sell more');
    expect(words().name({ measure: 'salesGrowth', name: 'A good year' })).toBe('A good year');
  });

  it.each([
    ['salesGrowth', '', 12.34, '+12.3%'],
    ['salesGrowth', '', 0, '0%'],
    ['salesGrowth', '', -4, '-4%'],
    ['customersWithPhone', '', 72, '72%'],
    ['overduePromises', '', 1, '1 overdue'],
    ['daysSinceContact', '', 1, '1 day'],
    ['daysSinceContact', '', 12.5, '12.5 days'],
    ['manual', 'visits', 1200, '1,200 visits'],
    ['manual', '', 0.25, '0.25'],
  ] as const)('%s %s %d is %s', (measure, unit, value, text) => {
    expect(words().value({ measure, unit }, value)).toBe(text);
  });

  it('says how far it is, and never that all is done before it is', () => {
    const goal = { measure: 'manual', progress: 0.997, timePassed: 0.5 } as const;
    expect(words().sentence(goal, 'onTheWay')).toBe('99% of the way is done, and 50% of the time has passed.');
    expect(words().sentence({ ...goal, progress: -0.3 }, 'behind')).toContain('farther from the target');
    expect(words().sentence({ ...goal, progress: null }, 'unmeasured')).toContain('first number');
  });
});
