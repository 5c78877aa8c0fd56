import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { canonicalRule, firstOccurrence, occurrences } from '#shared/reminders/recurrence.rules.ts';
import { shiftedRule } from '#shared/transfer/calendarRule.rules.ts';
import { runs } from '../../support/runs.ts';

const RULES = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=9',
  'FREQ=DAILY;BYDAY=MO,FR',
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;BYDAY=SU,WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;WKST=SU',
  'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;UNTIL=20280101',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYMONTHDAY=28',
  'FREQ=MONTHLY;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=YEARLY',
  'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12;COUNT=4',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28',
].map(canonicalRule);

describe('a rule whose days are others on this clock', () => {
  const start = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));

  it('gives every day later or earlier, or says that it cannot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES), start, fc.constantFrom(-1, 1), (rule, from, days) => {
        const first = firstOccurrence(rule, from);
        fc.pre(first !== null);
        const start = first ?? from;
        const shifted = shiftedRule(rule, start, days);
        fc.pre(shifted !== null);
        const there = occurrences({ rule, start }, { from: start, to: addDays(start, 1500) });
        const here = occurrences(
          { rule: shifted ?? '', start: addDays(start, days) },
          { from: addDays(start, days), to: addDays(start, 1500 + days) },
        );
        expect([rule, here]).toEqual([rule, there.map((day) => addDays(day, days))]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('says so of a day in the middle of a month, and not of one at its end', () => {
    expect(shiftedRule('FREQ=MONTHLY;BYMONTHDAY=15', '2026-01-15', 1)).toBe('FREQ=MONTHLY;BYMONTHDAY=16');
    expect(shiftedRule('FREQ=YEARLY', '2026-03-12', -1)).toBe('FREQ=YEARLY');
    for (const rule of ['FREQ=MONTHLY;BYMONTHDAY=30', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=28'])
      expect(shiftedRule(rule, '2026-06-28', 1)).toBeNull();
    expect(shiftedRule('FREQ=WEEKLY;BYDAY=MO,SU;INTERVAL=2', '2026-06-29', 1)).toBeNull();
  });
});
