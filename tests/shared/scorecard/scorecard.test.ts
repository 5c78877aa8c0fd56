import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresLeftOut, scorecardHistory, scorecardIndex, sumsTo100 } from '#shared/scorecard/scorecard.rules.ts';

const measure = fc.record({
  weight: fc.integer({ min: 0, max: 100 }),
  latest: fc.option(fc.record({ score: fc.integer({ min: 1, max: 5 }) })),
});

describe('the index of what numbers miss', () => {
  it('is the weighted mean of the newest scores', () => {
    expect(
      scorecardIndex([
        { weight: 50, latest: { score: 5 } },
        { weight: 30, latest: { score: 3 } },
        { weight: 20, latest: { score: 1 } },
      ]),
    ).toBeCloseTo(3.6, 12);
  });

  it('leaves out measures without a score, by name', () => {
    const measures = [
      { key: 'loyalty', weight: 60, latest: { score: 4 } },
      { key: 'culture', weight: 40, latest: null },
      { key: 'reputation', weight: 0, latest: null },
    ];
    expect(scorecardIndex(measures)).toBe(4);
    expect(measuresLeftOut(measures)).toEqual(['culture']);
  });

  it('is none while nothing with weight has a score', () => {
    expect(scorecardIndex([])).toBeNull();
    expect(scorecardIndex([{ weight: 100, latest: null }])).toBeNull();
    expect(scorecardIndex([{ weight: 0, latest: { score: 5 } }])).toBeNull();
  });

  it('lies between the lowest and the highest score, and does not mind the scale of the weights', () => {
    fc.assert(
      fc.property(fc.array(measure), fc.integer({ min: 2, max: 9 }), (measures, times) => {
        const index = scorecardIndex(measures);
        if (index === null) return;
        const scores = measures.flatMap(({ latest, weight }) => (latest && weight > 0 ? [latest.score] : []));
        expect(index).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12);
        expect(index).toBeLessThanOrEqual(Math.max(...scores) + 1e-12);
        const scaled = measures.map((one) => ({ ...one, weight: one.weight * times }));
        expect(scorecardIndex(scaled)).toBeCloseTo(index, 12);
      }),
    );
  });
});

describe('weights', () => {
  it('have to sum to 100', () => {
    expect(sumsTo100([{ weight: 30 }, { weight: 70 }])).toBe(true);
    expect(sumsTo100([{ weight: 30 }, { weight: 60 }])).toBe(false);
    expect(sumsTo100([])).toBe(false);
  });
});

describe('the index over time', () => {
  const measures = [
    { key: 'loyalty', weight: 50 },
    { key: 'staff', weight: 50 },
  ];
  const score = (id: number, measureKey: string, givenOn: string, value: number) => ({
    id,
    measureKey,
    givenOn,
    score: value,
  });

  it('is as it was at the end of each month with a score, at today for the running one', () => {
    const scores = [
      score(4, 'staff', '2026-04-02', 5),
      score(1, 'loyalty', '2026-01-10', 2),
      score(2, 'loyalty', '2026-01-20', 3),
      score(3, 'staff', '2026-02-01', 1),
    ];
    expect(scorecardHistory(measures, scores, '2026-04-15')).toEqual([
      { on: '2026-01-31', index: 3 },
      { on: '2026-02-28', index: 2 },
      { on: '2026-04-15', index: 4 },
    ]);
  });

  it('takes the later of two scores of one day, and none of a measure that is gone', () => {
    const scores = [
      score(8, 'loyalty', '2026-01-10', 4),
      score(7, 'loyalty', '2026-01-10', 1),
      score(9, 'gone', '2026-03-01', 1),
    ];
    expect(scorecardHistory(measures, scores, '2026-12-31')).toEqual([{ on: '2026-01-31', index: 4 }]);
  });

  it('goes back 60 months with scores', () => {
    const scores = Array.from({ length: 100 }, (_, index) => {
      const month = `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return score(index + 1, 'loyalty', `${month}-05`, (index % 5) + 1);
    });
    const history = scorecardHistory(measures, scores, '2026-12-31');
    expect(history).toHaveLength(60);
    expect(history.at(-1)?.on).toBe('2026-04-30');
  });
});
