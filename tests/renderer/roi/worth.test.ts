import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/finance/outcome.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { paidBackAfter } from '../../../renderer/money/paidBack.ts';
import { shownRoi, worthOf } from '../../../renderer/roi/worth.ts';

const value = (number: number): Outcome => ({ kind: 'value', value: number });
const never: Outcome = { kind: 'none', why: 'neverPaidBack' };

function summaryOf(cost: number, benefit: number, payback: Outcome = never): RoiSummary {
  return {
    cost,
    benefit,
    roi: cost > 0 ? value(benefit / cost) : { kind: 'none', why: 'noCost' },
    netRoi: cost > 0 ? value((benefit - cost) / cost) : { kind: 'none', why: 'noCost' },
    npv: value(benefit - cost),
    irr: { kind: 'none', why: 'neverChangesSign' },
    payback,
  };
}

describe('which sentence is true', () => {
  it('the golden case: 160 for every 100, paid back after two and a half years', () => {
    expect(worthOf(summaryOf(10_000_000, 16_000_000, value(2.5)), 'CNY')).toEqual({
      kind: 'worth',
      put: 100,
      back: 160,
      roi: 1.6,
      paidBack: { kind: 'after', years: 2, months: 6 },
    });
  });

  it('less comes back than went in, and how much is missing', () => {
    expect(worthOf(summaryOf(1000, 600), 'EUR')).toEqual({
      kind: 'notWorth',
      put: 100,
      back: 60,
      roi: 0.6,
      missing: 400,
    });
  });

  it.each([
    ['nothing is known', 0, 0, 'nothingKnown'],
    ['no cost is written down', 0, 500, 'noCost'],
    ['a credit outweighs the cost', -200, 500, 'noCost'],
    ['nothing that comes back is known', 500, 0, 'noBenefit'],
    ['a loss is booked as a benefit', 500, -100, 'noBenefit'],
    ['it comes out even', 500, 500, 'even'],
    ['next to nothing comes back', 1_000_000, 10, 'almostNothing'],
  ] as const)('%s', (_what, cost, benefit, kind) => {
    expect(worthOf(summaryOf(cost, benefit), 'USD').kind).toBe(kind);
  });

  it('where money has no smaller unit it tells of a hundred', () => {
    expect(worthOf(summaryOf(10_000, 16_040, value(1)), 'JPY')).toMatchObject({ put: 100, back: 160, roi: 1.604 });
  });

  it('without a payback it does not speak of one', () => {
    expect(worthOf(summaryOf(100, 200, never), 'USD')).toMatchObject({ kind: 'worth', paidBack: { kind: 'never' } });
  });
});

describe('rounding never turns the sentence round', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 });

  it('what pays is told as more than was put in, what does not as less', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('CNY', 'JPY', 'KWD'), (cost, benefit, currency) => {
        const worth = worthOf(summaryOf(cost, benefit, value(1)), currency);
        const side = Math.sign(benefit - cost);
        const kinds = side > 0 ? ['worth'] : side < 0 ? ['notWorth', 'almostNothing'] : ['even'];
        expect(kinds).toContain(worth.kind);
        expect('roi' in worth ? Math.sign(worth.roi - 1) : side).toBe(side);
        expect('back' in worth ? Math.sign(worth.back - worth.put) : side).toBe(side);
        expect('back' in worth ? worth.back : 'put' in worth ? worth.put : 0).toBeGreaterThan(0);
      }),
    );
  });

  it('a hair above or below 100 % stays there', () => {
    expect(shownRoi(1.000_01)).toBe(1.001);
    expect(shownRoi(0.999_99)).toBe(0.999);
    expect(shownRoi(1)).toBe(1);
    expect(worthOf(summaryOf(1_000_000, 1_000_001), 'USD')).toMatchObject({ kind: 'worth', back: 101 });
    expect(worthOf(summaryOf(1_000_001, 1_000_000), 'USD')).toMatchObject({ kind: 'notWorth', back: 99 });
  });
});

describe('when it is paid back', () => {
  it.each([
    [2.5, { kind: 'after', years: 2, months: 6 }],
    [2.999, { kind: 'after', years: 3, months: 0 }],
    [1, { kind: 'after', years: 1, months: 0 }],
    [1 / 12, { kind: 'after', years: 0, months: 1 }],
    [0.01, { kind: 'underAMonth' }],
    [0, { kind: 'atOnce' }],
  ] as const)('%d years', (years, told) => {
    expect(paidBackAfter(value(years))).toEqual(told);
  });

  it('or not at all', () => {
    expect(paidBackAfter(never)).toEqual({ kind: 'never' });
  });

  it('or, where it is several times, for good', () => {
    const twice: Outcome = { kind: 'several', values: [0.5, 2.5] };
    expect(paidBackAfter(twice)).toEqual({ kind: 'after', years: 2, months: 6 });
  });

  it('never says 0 months, nor 12 of them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 50, noNaN: true }), (years) => {
        const told = paidBackAfter(value(years));
        expect(told.kind).toBe(years < 0.5 / 12 ? 'underAMonth' : 'after');
        const { years: whole, months } = told.kind === 'after' ? told : { years: 0, months: 0.5 };
        expect(whole + months).toBeGreaterThan(0);
        expect(months).toBeLessThan(12);
        expect(Math.abs(whole + months / 12 - years)).toBeLessThanOrEqual(0.5 / 12 + 1e-9);
      }),
    );
  });
});
