import { describe, expect, it } from 'vitest';
import { nextPace, type TaskPace } from '../../../renderer/api/taskPace.ts';

const progress = (done: number, total: number | null = 1000, stage: 'reading' | 'writing' = 'writing') =>
  ({ stage, done, total, unit: 'contacts' }) as const;

/** The pace after samples of [milliseconds, done]. */
function after(samples: readonly (readonly [number, number])[], total: number | null = 1000): TaskPace | null {
  return samples.reduce<TaskPace | null>((pace, [at, done]) => nextPace(pace, progress(done, total), at), null);
}

describe('nextPace', () => {
  it('tells no rate from the first sample', () => {
    expect(after([[0, 10]])).toMatchObject({ perSecond: null, secondsLeft: null });
  });

  it('measures a steady rate and the time left', () => {
    const pace = after([
      [0, 0],
      [1000, 100],
      [2000, 200],
      [3000, 300],
    ]);
    expect(pace?.perSecond).toBeCloseTo(100);
    expect(pace?.secondsLeft).toBeCloseTo(7);
  });

  it('does not jump when the rate changes', () => {
    const pace = after([
      [0, 0],
      [1000, 100],
      [2000, 500],
    ]);
    expect(pace?.perSecond).toBeGreaterThan(100);
    expect(pace?.perSecond).toBeLessThan(400);
  });

  it('does not judge by samples close together, but counts them', () => {
    const pace = after([
      [0, 0],
      [1000, 100],
      [1010, 300],
    ]);
    expect(pace?.perSecond).toBeCloseTo(100);
    expect(pace?.secondsLeft).toBeCloseTo(7);
  });

  it('starts anew with each stage', () => {
    const reading = nextPace(nextPace(null, progress(0, 1000, 'reading'), 0), progress(500, 1000, 'reading'), 1000);
    expect(nextPace(reading, progress(1), 2000)).toMatchObject({
      stage: 'writing',
      perSecond: null,
      secondsLeft: null,
    });
  });

  it('knows no time left without a total or without movement', () => {
    expect(
      after(
        [
          [0, 0],
          [1000, 100],
        ],
        null,
      )?.secondsLeft,
    ).toBeNull();
    expect(
      after([
        [0, 0],
        [1000, 0],
      ])?.secondsLeft,
    ).toBeNull();
  });
});
