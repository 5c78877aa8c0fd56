import { describe, expect, it } from 'vitest';
import { problemsOfSpans, suggestedSpans } from '../../../renderer/initiatives/salesSpans.ts';

describe('spans that suggest themselves', () => {
  it('are the year before the start and the last twelve months', () => {
    expect(suggestedSpans('2024-05-01', '2026-11-22')).toEqual({
      baselineFrom: '2023-05-01',
      baselineTo: '2024-04-30',
      from: '2025-11-23',
      to: '2026-11-22',
    });
  });

  it('begin with the start where that is less than a year ago', () => {
    expect(suggestedSpans('2026-05-01', '2026-11-22')).toMatchObject({ from: '2026-05-01', to: '2026-11-22' });
  });

  it('are the last two years in full months where it has hardly begun', () => {
    expect(suggestedSpans('2026-11-22', '2026-11-22')).toEqual({
      from: '2025-11-01',
      to: '2026-10-31',
      baselineFrom: '2024-11-01',
      baselineTo: '2025-10-31',
    });
  });
});

it('spans are refused where a day is missing or the end comes first', () => {
  const spans = suggestedSpans('2024-05-01', '2026-11-22');
  expect(problemsOfSpans(spans)).toEqual([]);
  expect(problemsOfSpans({ ...spans, to: '' })).toEqual([{ field: 'to', problem: 'day' }]);
  expect(problemsOfSpans({ ...spans, baselineTo: '2023-04-30' })).toEqual([
    { field: 'baselineTo', problem: 'untilBeforeStart' },
  ]);
});
