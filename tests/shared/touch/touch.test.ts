import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { suggestedLatest, touchColour, touchDue } from '#shared/touch/touch.rules.ts';
import type { TouchFacts } from '#shared/touch/touch.rules.ts';
import { LONGEST_RHYTHM, Rhythm } from '#shared/touch/touch.ts';

const monthly: TouchFacts = {
  rhythm: { wishedDays: 30, latestDays: 45 },
  since: '2026-01-01',
  lastContactOn: null,
  snoozedUntil: null,
};

describe('staying in touch', () => {
  it('counts from the day the rhythm was set where there was no interaction', () => {
    expect(touchDue(monthly)).toEqual({ wishedOn: '2026-01-31', latestOn: '2026-02-15' });
  });

  it('counts from the date of the last interaction, earlier or later than the rhythm, not from that of its entry', () => {
    expect(touchDue({ ...monthly, lastContactOn: '2025-12-01' })?.wishedOn).toBe('2025-12-31');
    expect(touchDue({ ...monthly, lastContactOn: '2026-03-01' })?.wishedOn).toBe('2026-03-31');
  });

  it('has no due day without a rhythm', () => {
    expect(touchDue({ ...monthly, rhythm: null })).toBeNull();
  });

  it('a postponement moves the wish, and the limit where that lies before', () => {
    expect(touchDue({ ...monthly, snoozedUntil: '2026-02-10' })).toEqual({
      wishedOn: '2026-02-10',
      latestOn: '2026-02-15',
    });
    expect(touchDue({ ...monthly, snoozedUntil: '2026-03-10' })).toEqual({
      wishedOn: '2026-03-10',
      latestOn: '2026-03-10',
    });
    expect(touchDue({ ...monthly, snoozedUntil: '2026-01-10' })).toEqual(touchDue(monthly));
  });

  it('is green before the wish, yellow from it, red after the limit', () => {
    const due = { wishedOn: '2026-01-31', latestOn: '2026-02-15' };
    expect(touchColour(due, '2026-01-30')).toBe('green');
    expect(touchColour(due, '2026-01-31')).toBe('yellow');
    expect(touchColour(due, '2026-02-15')).toBe('yellow');
    expect(touchColour(due, '2026-02-16')).toBe('red');
  });

  it('logging an interaction today makes every rhythm green tomorrow at the latest', () => {
    const rhythm = fc.integer({ min: 2, max: LONGEST_RHYTHM }).map((wishedDays) => ({
      wishedDays,
      latestDays: suggestedLatest(wishedDays),
    }));
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(rhythm, day, (one, today) => {
        const due = touchDue({ ...monthly, rhythm: one, lastContactOn: today });
        expect(due === null ? null : touchColour(due, addDays(today, 1))).toBe('green');
      }),
    );
  });

  it('suggests a limit of half as much again, a day more at least, two years at most', () => {
    expect([1, 2, 7, 30, 90, 365, 600, 731].map(suggestedLatest)).toEqual([2, 3, 11, 45, 135, 548, 731, 731]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LONGEST_RHYTHM }),
        (wishedDays) => Rhythm.safeParse({ wishedDays, latestDays: suggestedLatest(wishedDays) }).success,
      ),
    );
  });
});
