import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import {
  canonicalRule,
  firstOccurrence,
  isOccurrence,
  nextOccurrence,
  occurrences,
  ruleFrom,
  ruleUntil,
} from '#shared/reminders/recurrence.rules.ts';
import { anyRule, anyStart, daysByHand, handRuleText } from '../../support/ruleByHand.ts';
import { runs } from '../../support/runs.ts';

/** Long enough for a rule of every 14 years to come round. */
const HORIZON = 15 * 366;

describe('every rule by whole days', () => {
  it('gives the days that a look at each single day gives', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (rule, start) => {
        const to = addDays(start, HORIZON);
        const given = occurrences({ rule: handRuleText(rule), start }, { from: start, to });
        expect(given).toEqual(daysByHand(rule, start, to));
      }),
      { numRuns: runs(400) },
    );
  });

  it('gives a window of it the same days as the whole', () => {
    fc.assert(
      fc.property(anyRule, anyStart, fc.nat({ max: 6000 }), fc.nat({ max: 800 }), (rule, start, after, length) => {
        const series = { rule: handRuleText(rule), start };
        const from = addDays(start, after - 100);
        const to = addDays(from, length);
        const whole = occurrences(series, { from: start, to: addDays(start, 8000) });
        expect(occurrences(series, { from, to })).toEqual(whole.filter((day) => day >= from && day <= to));
      }),
      { numRuns: runs(300) },
    );
  });

  it('has as its next day the first of those that come', () => {
    fc.assert(
      fc.property(anyRule, anyStart, fc.nat({ max: 3000 }), (rule, start, after) => {
        const text = handRuleText(rule);
        const from = addDays(start, after - 50);
        const next = nextOccurrence(text, start, from);
        const to = addDays(from, HORIZON);
        const [coming = null] = occurrences({ rule: text, start }, { from, to });
        // What comes later than that is not looked at day by day here.
        expect(next !== null && next > to ? null : next).toBe(coming);
        expect(isOccurrence(text, start, from)).toBe(coming === from);
      }),
      { numRuns: runs(300) },
    );
  });

  it('means the same in its stored form, which is stored as itself', () => {
    fc.assert(
      fc.property(anyRule, anyStart, (rule, start) => {
        const text = handRuleText(rule);
        const stored = canonicalRule(`rrule:${text.toLowerCase()}`);
        const range = { from: start, to: addDays(start, 3000) };
        expect(canonicalRule(stored)).toBe(stored);
        expect(occurrences({ rule: stored, start }, range)).toEqual(occurrences({ rule: text, start }, range));
      }),
      { numRuns: runs(300) },
    );
  });

  it('can be cut in two at any of its days without losing or adding one', () => {
    fc.assert(
      fc.property(anyRule, anyStart, fc.nat({ max: 30 }), (rule, start, which) => {
        const text = handRuleText(rule);
        const to = addDays(start, 4000);
        const whole = occurrences({ rule: text, start }, { from: start, to });
        const cut = whole[which];
        fc.pre(cut !== undefined);
        const before = ruleUntil(text, addDays(cut, -1));
        const rest = ruleFrom(text, start, cut);
        expect(occurrences({ rule: before, start }, { from: start, to })).toEqual(whole.slice(0, which));
        expect(occurrences({ rule: rest, start: cut }, { from: start, to })).toEqual(whole.slice(which));
        expect(firstOccurrence(rest, cut)).toBe(cut);
      }),
      { numRuns: runs(300) },
    );
  });
});
