import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LedgerEntryDraft } from '#shared/initiatives/ledgerEntry.ts';
import { occurrencesOf, horizonEnd, workingAmount } from '#shared/initiatives/ledger.rules.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import {
  breakEven,
  entriesOfAnswers,
  leftOutOf,
  summaryOfAnswers,
  type BreakEvenFigure,
} from '#shared/roi/answers.rules.ts';
import { runs } from '../../support/runs.ts';

const TODAY = '2026-06-30';

const nothingKnown: CrmAnswers = {
  startsOn: '2026-01-15',
  horizonMonths: 36,
  discountRate: 0.1,
  purchase: null,
  hours: null,
  monthly: null,
  savings: null,
  growth: null,
};

const shop: CrmAnswers = {
  ...nothingKnown,
  purchase: { amountMinor: 300_000 },
  hours: { learningHours: 20, feedingHoursPerWeek: 2, wageMinor: 6000 },
  monthly: { amountMinor: 9900 },
  savings: {
    hoursPerWeek: 3,
    wageMinor: 6000,
    visitsPerMonth: 2,
    visitCostMinor: 15_000,
    lettersPerMonth: 10,
    letterCostMinor: 300,
  },
  growth: { yearlyBeforeMinor: 20_000_000, yearlyNowMinor: 21_000_000, margin: 0.3, measured: null },
};

describe('the entries that follow the answers', () => {
  it('are these', () => {
    const until = { costs: '2028-12-15', benefits: '2029-01-15' };
    expect(
      entriesOfAnswers(shop).map((one) => [
        one.answer,
        one.category,
        one.every,
        one.startsOn,
        one.until,
        one.amountMinor,
      ]),
    ).toEqual([
      ['purchase', 'it', 'once', '2026-01-15', null, 300_000],
      ['hours', 'people', 'once', '2026-01-15', null, 120_000],
      ['hours', 'people', 'month', '2026-01-15', until.costs, 52_000],
      ['monthly', 'it', 'month', '2026-01-15', until.costs, 9900],
      ['savings', 'saving', 'month', '2026-02-15', until.benefits, 78_000],
      ['savings', 'saving', 'month', '2026-02-15', until.benefits, 30_000],
      ['savings', 'saving', 'month', '2026-02-15', until.benefits, 3000],
      ['growth', 'revenue', 'month', '2026-02-15', until.benefits, 25_000],
    ]);
  });

  it('are planned, and show their working', () => {
    for (const { basis, working, amountMinor } of entriesOfAnswers(shop)) {
      expect(basis).toBe('planned');
      expect(working ? workingAmount(working) : amountMinor).toBe(amountMinor);
    }
    expect(
      entriesOfAnswers(shop)
        .filter(({ working }) => working === null)
        .map(({ answer }) => answer),
    ).toEqual(['purchase', 'monthly']);
  });

  it('are none for what is not known, and none for nothing', () => {
    expect(entriesOfAnswers(nothingKnown)).toEqual([]);
    expect(entriesOfAnswers({ ...nothingKnown, purchase: { amountMinor: 0 } })).toEqual([]);
  });

  it('come as often as the horizon has months, whichever day it begins', () => {
    const day = fc.constantFrom('2026-01-15', '2026-01-31', '2024-02-29', '2026-12-30');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 600 }), (startsOn, horizonMonths) => {
        const answers = { ...shop, startsOn, horizonMonths };
        for (const { answer, ...entry } of entriesOfAnswers(answers)) {
          expect(LedgerEntryDraft.safeParse({ ...entry, initiativeId: 1 }).success).toBe(true);
          const times = occurrencesOf(entry, horizonEnd(answers)).length;
          expect([answer, times]).toEqual([answer, entry.every === 'once' ? 1 : horizonMonths]);
        }
      }),
    );
  });
});

describe('the figures of the answers', () => {
  it('are the literature’s: what it brought by what it cost', () => {
    const cost = 300_000 + 120_000 + 36 * (52_000 + 9900);
    const benefit = 36 * (78_000 + 30_000 + 3000 + 25_000);
    expect(summaryOfAnswers(shop, TODAY)).toMatchObject({
      cost,
      benefit,
      roi: { kind: 'value', value: benefit / cost },
      netRoi: { kind: 'value', value: (benefit - cost) / cost },
    });
  });

  it('do not depend on the day they are looked at', () => {
    expect(summaryOfAnswers(shop, '2031-01-01')).toEqual(summaryOfAnswers(shop, '2020-01-01'));
  });

  it('leave out by name what is not known', () => {
    expect(leftOutOf(nothingKnown)).toEqual(['purchase', 'hours', 'monthly', 'savings', 'growth']);
    expect(leftOutOf({ ...shop, monthly: null, growth: null })).toEqual(['monthly', 'growth']);
  });
});

describe('what would have to be true for break-even', () => {
  const figures = (answers: CrmAnswers) =>
    breakEven(answers).map(({ figure, given, needed }) => [figure, given, needed]);

  it('says what each figure alone would have to be', () => {
    // 36,000 a month are missing.
    const answers: CrmAnswers = {
      ...nothingKnown,
      monthly: { amountMinor: 50_000 },
      savings: {
        hoursPerWeek: 0,
        wageMinor: 6000,
        visitsPerMonth: 1,
        visitCostMinor: 12_000,
        lettersPerMonth: 20,
        letterCostMinor: 100,
      },
      growth: { yearlyBeforeMinor: 1_000_000, yearlyNowMinor: 1_000_000, margin: 0.25, measured: null },
    };
    expect(figures(answers)).toEqual([
      ['hoursPerWeek', 0, expect.closeTo(36 / 26, 12)],
      ['visitsPerMonth', 1, 4],
      ['lettersPerMonth', 20, 380],
      ['yearlyNowMinor', 1_000_000, 2_728_000],
      ['monthlyMinor', 50_000, 14_000],
    ]);
  });

  it('takes our own wage for hours where none is known, and tells what the price may be', () => {
    const answers = { ...nothingKnown, hours: shop.hours, growth: shop.growth };
    expect(breakEven({ ...answers, growth: null })).toEqual([
      { question: 'savings', figure: 'hoursPerWeek', given: null, needed: expect.closeTo(2 + 20 / 36 / (52 / 12), 9) },
    ]);
    const rich = { ...answers, growth: { ...shop.growth, yearlyNowMinor: 30_000_000 } as CrmAnswers['growth'] };
    expect(breakEven(rich).find(({ figure }) => figure === 'monthlyMinor')).toMatchObject({
      given: null,
      needed: Math.floor(250_000 - 52_000 - 120_000 / 36),
    });
  });

  it('says nothing where there is nothing', () => {
    expect(breakEven(nothingKnown)).toEqual([]);
  });

  it('makes benefit and cost equal, but for rounding', () => {
    const money = fc.integer({ min: 0, max: 10_000_000 });
    const times = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
    const answers: fc.Arbitrary<CrmAnswers> = fc.record({
      startsOn: fc.constant('2026-01-15'),
      horizonMonths: fc.integer({ min: 1, max: 120 }),
      discountRate: fc.constant(0.1),
      purchase: fc.option(fc.record({ amountMinor: money })),
      hours: fc.option(fc.record({ learningHours: times, feedingHoursPerWeek: times, wageMinor: money })),
      monthly: fc.option(fc.record({ amountMinor: money })),
      savings: fc.option(
        fc.record({
          hoursPerWeek: times,
          wageMinor: money,
          visitsPerMonth: times,
          visitCostMinor: money,
          lettersPerMonth: times,
          letterCostMinor: money,
        }),
      ),
      growth: fc.option(
        fc.record({
          yearlyBeforeMinor: money,
          yearlyNowMinor: money,
          margin: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
          measured: fc.constant(null),
        }),
      ),
    });
    fc.assert(
      fc.property(answers, (given) => {
        for (const figure of breakEven(given)) {
          const changed = withFigure(given, figure);
          const { cost, benefit } = summaryOfAnswers(changed, TODAY);
          // Each month's amount is rounded, and the figure itself.
          expect(Math.abs(benefit - cost)).toBeLessThanOrEqual(given.horizonMonths * 2);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

function withFigure(answers: CrmAnswers, { figure, needed }: BreakEvenFigure): CrmAnswers {
  const savings = answers.savings ?? {
    hoursPerWeek: 0,
    wageMinor: 0,
    visitsPerMonth: 0,
    visitCostMinor: 0,
    lettersPerMonth: 0,
    letterCostMinor: 0,
  };
  if (figure === 'monthlyMinor') return { ...answers, monthly: { amountMinor: needed } };
  if (figure === 'yearlyNowMinor') {
    return { ...answers, growth: answers.growth && { ...answers.growth, yearlyNowMinor: needed } };
  }
  const isWageBorrowed = figure === 'hoursPerWeek' && savings.hoursPerWeek === 0 && savings.wageMinor === 0;
  const wageMinor = isWageBorrowed ? (answers.hours?.wageMinor ?? 0) : savings.wageMinor;
  return { ...answers, savings: { ...savings, wageMinor, [figure]: needed } };
}
