import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven, leftOutOf, summaryOfAnswers } from '#shared/roi/answers.rules.ts';
import { CrmAnswers } from '#shared/roi/answers.ts';
import {
  answersOf,
  type AnswerValues,
  emptyValues,
  isSavable,
  problemsOf,
  QUESTIONS,
  valuesOf,
} from '../../../renderer/roi/answerValues.ts';
import { runs } from '../../support/runs.ts';

const empty = emptyValues('2026-03-01');
const filled: AnswerValues = {
  ...empty,
  purchase: { amountMinor: 300_000 },
  hours: { learningHours: 20, feedingHoursPerWeek: 1.5, wageMinor: 6000 },
  monthly: { amountMinor: 0 },
  savings: { ...empty.savings, hoursPerWeek: 3 },
  growth: { yearlyBeforeMinor: 10_000_000, yearlyNowMinor: 12_000_000, marginPercent: 30, measured: null },
};

/** All numbers in something, however deep they lie. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the page becomes answers', () => {
  it('an empty page knows nothing and can be saved', () => {
    const answers = answersOf(empty);
    expect(answers).toMatchObject({ startsOn: '2026-03-01', horizonMonths: 36, discountRate: 0.1 });
    expect(answers !== null && leftOutOf(answers)).toEqual(QUESTIONS);
    expect(isSavable(empty)).toBe(true);
  });

  it('a typed 0 is an answer, an empty field is not', () => {
    expect(answersOf(filled)).toMatchObject({ monthly: { amountMinor: 0 } });
    expect(answersOf({ ...filled, monthly: { amountMinor: null } })).toMatchObject({ monthly: null });
  });

  it('"I don’t know" leaves an answer out, whatever is typed', () => {
    const unknown = { ...filled, unknown: { ...filled.unknown, hours: true } };
    expect(answersOf(unknown)).toMatchObject({ hours: null });
  });

  it('hours that are saved are worth the wage of the question above, unless they have their own', () => {
    expect(answersOf(filled)?.savings?.wageMinor).toBe(6000);
    const own = { ...filled, savings: { ...filled.savings, wageMinor: 8000 } };
    expect(answersOf(own)?.savings?.wageMinor).toBe(8000);
  });

  it.each([
    ['hours without a wage', { hours: { ...filled.hours, wageMinor: null } }, { hoursWage: 'wageNeeded' }, 'hours'],
    [
      'visits without a cost',
      { savings: { ...filled.savings, visitsPerMonth: 4 } },
      { visitCost: 'costNeeded' },
      'savings',
    ],
    ['one year of two', { growth: { ...filled.growth, yearlyNowMinor: null } }, { yearlyNow: 'salesNeeded' }, 'growth'],
    ['no margin', { growth: { ...filled.growth, marginPercent: null } }, { margin: 'marginNeeded' }, 'growth'],
    ['a margin of 130', { growth: { ...filled.growth, marginPercent: 130 } }, { margin: 'marginOutOfRange' }, 'growth'],
  ] as const)('half an answer is a problem and does not count: %s', (_what, part, problem, question) => {
    const half = { ...filled, ...part };
    expect(problemsOf(half)).toEqual(expect.objectContaining(problem));
    expect(answersOf(half)?.[question]).toBeNull();
    expect(isSavable(half)).toBe(false);
  });

  it.each([
    ['below zero', { purchase: { amountMinor: -1 } }, 'purchase'],
    ['more than can be counted', { purchase: { amountMinor: 1_000_000_000_001 } }, 'purchase'],
    [
      'a product that is too large',
      { hours: { learningHours: 100_000, feedingHoursPerWeek: 0, wageMinor: 1_000_000_000_000 } },
      'hours',
    ],
  ] as const)('never reckons with what is %s', (_what, part, question) => {
    const wrong = { ...filled, ...part };
    expect(answersOf(wrong)?.[question]).toBeNull();
    expect(isSavable(wrong)).toBe(false);
  });

  it.each([
    ['no start', { startsOn: '' }, { startsOn: 'dayNeeded' }],
    ['no horizon', { horizon: { count: null, unit: 'years' } }, { horizon: 'horizonOutOfRange' }],
    ['51 years', { horizon: { count: 51, unit: 'years' } }, { horizon: 'horizonOutOfRange' }],
    ['no rate', { discountPercent: null }, { discount: 'rateOutOfRange' }],
  ] as const)('without %s there is nothing to reckon with', (_what, part, problem) => {
    expect(answersOf({ ...filled, ...part })).toBeNull();
    expect(problemsOf({ ...filled, ...part })).toEqual(problem);
  });
});

describe('saved answers come back as they were', () => {
  const money = fc.integer({ min: 0, max: 10_000_000 });
  const hours = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  const rate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  const answers = fc.record({
    startsOn: fc.constantFrom('2024-02-29', '2026-01-31', '2026-11-22'),
    horizonMonths: fc.integer({ min: 1, max: 600 }),
    discountRate: rate,
    purchase: fc.option(fc.record({ amountMinor: money })),
    hours: fc.option(fc.record({ learningHours: hours, feedingHoursPerWeek: hours, wageMinor: money })),
    monthly: fc.option(fc.record({ amountMinor: money })),
    savings: fc.option(
      fc.record({
        hoursPerWeek: hours,
        wageMinor: money,
        visitsPerMonth: hours,
        visitCostMinor: money,
        lettersPerMonth: hours,
        letterCostMinor: money,
      }),
    ),
    growth: fc.option(
      fc.record({ yearlyBeforeMinor: money, yearlyNowMinor: money, margin: rate, measured: fc.constant(null) }),
    ),
  });

  it('whatever they were, and always in the shape that is saved', () => {
    fc.assert(
      fc.property(answers, (saved) => {
        const again = answersOf(valuesOf(saved));
        expect(again).toEqual(saved);
        expect(CrmAnswers.parse(again)).toEqual(saved);
      }),
    );
  });
});

describe('absurd answers', () => {
  const amount = fc.option(
    fc.oneof(fc.integer({ min: -10, max: 1e6 }), fc.constantFrom(1e12, 1e12 + 1, 1e15, Number.MAX_SAFE_INTEGER)),
  );
  const count = fc.option(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0.01, 1e5, 1e12)));
  const absurd: fc.Arbitrary<AnswerValues> = fc.record({
    startsOn: fc.constantFrom('2026-03-01', '0001-01-01', '9999-12-31', '9960-01-01', ''),
    horizon: fc.record({ count, unit: fc.constantFrom('months', 'years') }),
    discountPercent: fc.option(fc.double({ min: -5, max: 2000, noNaN: true })),
    unknown: fc.constant(empty.unknown),
    purchase: fc.record({ amountMinor: amount }),
    hours: fc.record({ learningHours: count, feedingHoursPerWeek: count, wageMinor: amount }),
    monthly: fc.record({ amountMinor: amount }),
    savings: fc.record({
      hoursPerWeek: count,
      wageMinor: amount,
      visitsPerMonth: count,
      visitCostMinor: amount,
      lettersPerMonth: count,
      letterCostMinor: amount,
    }),
    growth: fc.record({
      yearlyBeforeMinor: amount,
      yearlyNowMinor: amount,
      marginPercent: count,
      measured: fc.constant(null),
    }),
  });

  it('never keep the result from being worked out while they are typed', () => {
    fc.assert(
      fc.property(absurd, (values) => {
        const answers = answersOf(values);
        if (answers === null) return;
        const figures = numbersIn([summaryOfAnswers(answers, '2026-03-01'), breakEven(answers)]);
        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});
