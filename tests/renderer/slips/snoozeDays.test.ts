import { describe, expect, it } from 'vitest';
import { snoozeDay, snoozeOfKey } from '../../../renderer/slips/snoozeDays.ts';

describe('putting off', () => {
  it('until tomorrow, over the end of a year', () => {
    expect(snoozeDay('tomorrow', '2026-12-31')).toBe('2027-01-01');
  });

  it('until next week means the same day of the week, counted from today', () => {
    expect(snoozeDay('nextWeek', '2026-11-21')).toBe('2026-11-28');
  });

  it('until next month means the same day, or the last where there is none', () => {
    expect(snoozeDay('nextMonth', '2026-11-21')).toBe('2026-12-21');
    expect(snoozeDay('nextMonth', '2027-01-31')).toBe('2027-02-28');
  });

  it('has a number and a letter for each', () => {
    expect(['1', 't', 'T'].map(snoozeOfKey)).toEqual(['tomorrow', 'tomorrow', 'tomorrow']);
    expect(['2', 'W', '3', 'm'].map(snoozeOfKey)).toEqual(['nextWeek', 'nextWeek', 'nextMonth', 'nextMonth']);
    expect(snoozeOfKey('P')).toBe('date');
    expect(snoozeOfKey('x')).toBeNull();
  });
});
