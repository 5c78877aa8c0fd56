import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rhythm } from '#shared/touch/touch.ts';
import {
  presetOf,
  rhythmOf,
  rhythmProblem,
  rhythmValues,
  spanOf,
  withWished,
} from '../../../renderer/contacts/rhythmValues.ts';

const days = fc.integer({ min: 1, max: 731 });

describe('a rhythm in the form', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const rhythm = { wishedDays: Math.min(one, other), latestDays: Math.max(one, other) };
        expect(rhythmOf(rhythmValues(rhythm))).toEqual(rhythm);
      }),
    );
    expect(rhythmOf(rhythmValues(null))).toBeNull();
  });

  it('is taken by the contract whenever the form finds nothing wrong', () => {
    const typed = fc.option(fc.oneof(fc.integer({ min: -5, max: 800 }), fc.double({ min: 0, max: 10, noNaN: true })));
    fc.assert(
      fc.property(typed, typed, (wishedDays, latestDays) => {
        const values = { isOn: true, wishedDays, latestDays };
        const isTaken = Rhythm.safeParse(rhythmOf(values)).success;
        expect(rhythmProblem(values) === null).toBe(isTaken);
      }),
    );
  });

  it('lets the latest limit follow the wished one until it is set apart', () => {
    const monthly = rhythmValues({ wishedDays: 30, latestDays: 45 });
    expect(withWished(monthly, 60)).toMatchObject({ wishedDays: 60, latestDays: 90 });
    const apart = { ...monthly, latestDays: 100 };
    expect(withWished(apart, 60).latestDays).toBe(100);
    expect(withWished(apart, 200).latestDays).toBe(300);
  });

  it('knows the usual ones by name', () => {
    expect(presetOf(rhythmValues({ wishedDays: 30, latestDays: 45 }))).toBe('month');
    expect(presetOf(rhythmValues({ wishedDays: 30, latestDays: 60 }))).toBe('own');
    expect(presetOf(rhythmValues(null))).toBe('off');
  });
});

describe('a length of time in words', () => {
  it.each([
    [1, 'days', 1],
    [10, 'days', 10],
    [14, 'weeks', 2],
    [28, 'weeks', 4],
    [30, 'months', 1],
    [91, 'months', 3],
    [100, 'days', 100],
    [365, 'years', 1],
    [730, 'years', 2],
  ] as const)('%i days', (length, unit, count) => {
    expect(spanOf(length)).toEqual({ unit, count });
  });
});
