import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '#shared/kernel/calendarMath.ts';
import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import { contentByDay, dayOfKey, turned, weeksOf } from '../../../renderer/reminders/calendarDays.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));
const firstDays = fc.constantFrom(1, 6, 7);

describe('the weeks in sight', () => {
  it('of a month are six, hold the whole month and begin as set', () => {
    fc.assert(
      fc.property(days, firstDays, (day, weekStartsOn) => {
        const weeks = weeksOf('month', day, weekStartsOn);
        const all = weeks.flat();
        expect(weeks).toHaveLength(6);
        expect(all).toHaveLength(42);
        expect(weeks.every((week) => weekdayOf(week[0] ?? '') === weekStartsOn)).toBe(true);
        expect(all.every((date, index) => index === 0 || daysBetween(all[index - 1] ?? '', date) === 1)).toBe(true);
        expect(all).toContain(`${day.slice(0, 7)}-01`);
        expect(all).toContain(addDays(turned('month', `${day.slice(0, 7)}-01`, 1), -1));
      }),
    );
  });

  it('of a week are the seven days around one', () => {
    expect(weeksOf('week', '2026-11-24', 1)).toEqual([
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
    ]);
    expect(weeksOf('week', '2026-11-24', 7)[0]?.[0]).toBe('2026-11-22');
  });
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', '2026-11-30'],
    ['ArrowRight', '2026-12-02'],
    ['ArrowUp', '2026-11-24'],
    ['ArrowDown', '2026-12-08'],
    ['Home', '2026-11-30'],
    ['End', '2026-12-06'],
    ['PageUp', '2026-11-01'],
    ['PageDown', '2027-01-01'],
  ])('%s leads from 1 December to %s', (key, day) => {
    expect(dayOfKey(key, 'month', '2026-12-01', 1)).toBe(day);
  });

  it('a page of a week is a week', () => {
    expect(dayOfKey('PageDown', 'week', '2026-12-01', 1)).toBe('2026-12-08');
  });

  it('other keys lead nowhere', () => {
    expect(dayOfKey('a', 'month', '2026-12-01', 1)).toBeNull();
  });

  it('31 January, a month on, is the last of February', () => {
    expect(turned('month', '2026-01-31', 1)).toBe('2026-02-28');
  });
});

it('what was skipped is not owed and not shown; what is done is', () => {
  const slip = (state: CalendarSlip['state']): CalendarSlip => ({
    reminderId: 1,
    version: 1,
    originalOn: '2026-11-24',
    on: '2026-11-25',
    time: null,
    text: state,
    kind: 'other',
    contact: null,
    staff: null,
    isRepeating: true,
    state,
  });
  const content = contentByDay([slip('open'), slip('done'), slip('skipped')], []);
  expect(content.get('2026-11-25')?.slips.map(({ state }) => state)).toEqual(['open', 'done']);
});
