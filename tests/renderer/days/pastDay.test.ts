import { describe, expect, it } from 'vitest';
import { readPastDay } from '../../../renderer/days/pastDay.ts';

const TODAY = '2026-03-10';

describe('the day on which something happened', () => {
  it.each([
    ['today', '2026-03-10'],
    ['Yesterday', '2026-03-09'],
    ['昨天', '2026-03-09'],
    ['前天', '2026-03-08'],
    ['-10', '2026-02-28'],
    ['2025-12-24', '2025-12-24'],
    ['24 Dec', '2025-12-24'],
    ['3月9日', '2026-03-09'],
    ['3月10日', '2026-03-10'],
    ['3月11日', '2025-03-11'],
    ['2月29日', '2024-02-29'],
    ['March 9, 2026', '2026-03-09'],
  ])('%s', (typed, day) => {
    expect(readPastDay(typed, TODAY)).toBe(day);
  });

  it.each(['', 'soon', '5/6/2025', '2025-02-29'])('%s is none', (typed) => {
    expect(readPastDay(typed, TODAY)).toBeNull();
  });
});
