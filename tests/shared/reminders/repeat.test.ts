import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences } from '#shared/reminders/recurrence.rules.ts';
import { repeatOf, ruleOf } from '#shared/reminders/repeat.rules.ts';
import type { Repeat, RepeatEnd } from '#shared/reminders/repeat.ts';
import { anyRule, anyStart, handRuleText } from '../../support/ruleByHand.ts';

const never: RepeatEnd = { kind: 'never' };
const year = { from: '2026-01-01', to: '2026-12-31' };

const every = fc.integer({ min: 1, max: 99 });
const weekday = fc.integer({ min: 1, max: 7 });
const nth = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const);
const month = fc.integer({ min: 1, max: 12 });
const end: fc.Arbitrary<RepeatEnd> = fc.oneof(
  fc.constant(never),
  anyStart.map((on): RepeatEnd => ({ kind: 'until', on })),
  fc.integer({ min: 1, max: 999 }).map((count): RepeatEnd => ({ kind: 'count', count })),
);
const weekdays = fc.uniqueArray(weekday, { minLength: 1 }).map((days) => days.toSorted((one, other) => one - other));
const kind = <Name extends Repeat['kind']>(name: Name) => fc.constant(name);

const anyRepeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ kind: kind('days'), every, end }),
  fc.record({ kind: kind('weeks'), every, weekdays, end }),
  fc.record({
    kind: kind('monthsOnDay'),
    every,
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
    end,
  }),
  fc.record({ kind: kind('monthsOnWeekday'), every, nth, weekday, end }),
  fc
    .record({ kind: kind('yearsOnDay'), every, month, day: fc.integer({ min: 1, max: 31 }), end })
    .map((repeat) => ({ ...repeat, day: Math.min(repeat.day, repeat.month === 2 ? 29 : 30) })),
  fc.record({ kind: kind('yearsOnWeekday'), every, month, nth, weekday, end }),
  fc.record({
    kind: kind('lunarYears'),
    month,
    isLeapMonth: fc.boolean(),
    day: fc.integer({ min: 1, max: 30 }),
    end,
  }),
);

describe('a repetition chosen in the editor', () => {
  it('is shown again as it was chosen', () => {
    fc.assert(
      fc.property(anyRepeat, anyStart, (repeat, start) => {
        expect(repeatOf(ruleOf(repeat), start)).toEqual(repeat);
      }),
    );
  });

  it('on the 31st means the last day of a shorter month', () => {
    const rule = ruleOf({ kind: 'monthsOnDay', every: 1, day: 31, end: never });
    expect(rule).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1');
    expect(occurrences({ rule, start: '2026-01-31' }, { from: '2026-01-01', to: '2026-04-30' })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it('on the 30th stays on the 30th of a longer month', () => {
    const rule = ruleOf({ kind: 'monthsOnDay', every: 1, day: 30, end: never });
    expect(occurrences({ rule, start: '2026-01-30' }, { from: '2026-01-01', to: '2026-03-31' })).toEqual([
      '2026-01-30',
      '2026-02-28',
      '2026-03-30',
    ]);
  });

  it('on 29 February is kept on the 28th of ordinary years', () => {
    const rule = ruleOf({ kind: 'yearsOnDay', every: 1, month: 2, day: 29, end: { kind: 'count', count: 3 } });
    expect(rule).toBe('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=3');
  });

  it('every 6 months, every other Tuesday, the last Friday, a lunar day: as rules', () => {
    const until: RepeatEnd = { kind: 'until', on: '2027-12-31' };
    expect(ruleOf({ kind: 'monthsOnDay', every: 6, day: 15, end: never })).toBe(
      'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=15',
    );
    expect(ruleOf({ kind: 'weeks', every: 2, weekdays: [2], end: until })).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20271231',
    );
    expect(ruleOf({ kind: 'monthsOnWeekday', every: 1, nth: -1, weekday: 5, end: never })).toBe(
      'FREQ=MONTHLY;BYDAY=-1FR',
    );
    expect(ruleOf({ kind: 'monthsOnDay', every: 1, day: 'last', end: never })).toBe('FREQ=MONTHLY;BYMONTHDAY=-1');
    expect(ruleOf({ kind: 'lunarYears', month: 4, isLeapMonth: true, day: 30, end: never })).toBe(
      'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=4L;BYMONTHDAY=30;SKIP=BACKWARD',
    );
  });

  it('that cannot be is refused', () => {
    expect(() => ruleOf({ kind: 'days', every: 0, end: never })).toThrow(/ruleUnreadable/);
    expect(() => ruleOf({ kind: 'weeks', every: 1, weekdays: [], end: never })).toThrow(/ruleUnreadable/);
  });
});

describe('a rule of another program', () => {
  it('is shown as what it means, or not at all', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (hand, start) => {
        const rule = handRuleText(hand);
        const repeat = repeatOf(rule, start);
        fc.pre(repeat !== null);
        const range = { from: start, to: '2036-12-31' };
        expect(occurrences({ rule: ruleOf(repeat), start }, range)).toEqual(occurrences({ rule, start }, range));
      }),
    );
  });

  it.each([
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=SA'],
    ['FREQ=MONTHLY;BYDAY=SU;BYSETPOS=3', 'FREQ=MONTHLY;BYDAY=3SU'],
    ['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ])('%s is %s', (rule, same) => {
    const repeat = repeatOf(rule, '2026-02-28');
    expect(repeat === null ? null : ruleOf(repeat)).toBe(same);
  });

  it.each([
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTH=1;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
    'FREQ=YEARLY;BYYEARDAY=100',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU',
    'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=4L;BYMONTHDAY=1',
  ])('%s is more than the editor can show', (rule) => expect(repeatOf(rule, '2026-02-01')).toBeNull());

  it('lives on unchanged in its days all the same', () => {
    expect(occurrences({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', start: '2026-01-01' }, year)).toHaveLength(24);
  });
});
