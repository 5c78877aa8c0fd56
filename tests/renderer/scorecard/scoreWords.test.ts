import { describe, expect, it } from 'vitest';
import type { Score } from '#shared/scorecard/scorecard.ts';
import { scoreName, trendOf } from '../../../renderer/scorecard/scoreWords.ts';

const score = (value: number): Score => ({
  id: value,
  measureKey: 'loyalty',
  givenOn: '2026-07-01',
  score: value,
  evidence: '',
  createdAt: '2026-07-01T08:00:00.000Z',
});

describe('the word for a score', () => {
  it.each([
    [1, 'veryPoor'],
    [1.49, 'veryPoor'],
    [1.5, 'poor'],
    [3, 'fair'],
    [3.8, 'good'],
    [4.5, 'veryGood'],
    [5, 'veryGood'],
  ])('%d is %s', (value, name) => {
    expect(scoreName(value)).toBe(name);
  });
});

describe('where a measure goes', () => {
  it.each([
    [4, 3, 'up'],
    [2, 3, 'down'],
    [3, 3, 'same'],
  ] as const)('%d after %d is %s', (latest, previous, trend) => {
    expect(trendOf({ latest: score(latest), previous: score(previous) })).toBe(trend);
  });

  it('is not known from one score', () => {
    expect(trendOf({ latest: score(4), previous: null })).toBeNull();
    expect(trendOf({ latest: null, previous: null })).toBeNull();
  });
});
