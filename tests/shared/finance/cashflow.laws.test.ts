import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discountedPayback,
  irr,
  npv,
  npvExcel,
  payback,
  timedIrr,
  timedNpv,
  timedPayback,
  xirr,
} from '#shared/finance/cashflow.rules.ts';
import type { Outcome } from '#shared/finance/outcome.ts';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import { positiveZeros } from '../../support/exactMoney.ts';
import { runs } from '../../support/runs.ts';

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const flows = fc.array(amount, { minLength: 1, maxLength: 40 });
const rate = fc.double({ min: -0.9, max: 5, noNaN: true });
const timedFlows = fc.array(fc.record({ years: fc.integer({ min: 0, max: 7300 }).map((days) => days / 365), amount }), {
  minLength: 1,
  maxLength: 40,
});

function valuesOf(outcome: Outcome): readonly number[] {
  if (outcome.kind === 'none') return [];
  return outcome.kind === 'value' ? [outcome.value] : outcome.values;
}

/** Whether two outcomes are of one kind, for one reason, with values that agree to so many digits. */
function areSame(one: Outcome, other: Outcome, digits: number): boolean {
  if (one.kind === 'none' || other.kind === 'none') {
    return one.kind === 'none' && other.kind === 'none' && one.why === other.why;
  }
  const expected = valuesOf(other);
  const isClose = (value: number, index: number): boolean =>
    Math.abs(value - (expected[index] ?? Number.NaN)) < 10 ** -digits * (1 + Math.abs(value));
  return one.kind === other.kind && valuesOf(one).length === expected.length && valuesOf(one).every(isClose);
}

/** The signs of the amounts in the order of time, noughts left out, and how often they change. */
function signChanges(list: readonly number[]): number {
  const signs = list.filter((one) => one !== 0).map(Math.sign);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

describe('net present value', () => {
  it('as spreadsheets have it is that of the texts, one period later', () => {
    fc.assert(
      fc.property(rate, flows, (at, list) => {
        const sizes = list.reduce((sum, one, period) => sum + Math.abs(one) * (1 + at) ** -(period + 1), 0);
        expect(Math.abs(npvExcel(at, list) - npv(at, [0, ...list]))).toBeLessThanOrEqual(1e-12 * sizes);
      }),
    );
  });

  it('is the same for flows by period and by years', () => {
    fc.assert(
      fc.property(rate, flows, (at, list) => {
        const sizes = list.reduce((sum, one, period) => sum + Math.abs(one) * (1 + at) ** -period, 0);
        const years = list.map((one, period) => ({ years: period, amount: one }));
        expect(Math.abs(timedNpv(at, years) - npv(at, list))).toBeLessThanOrEqual(1e-12 * sizes);
      }),
    );
  });
});

describe('the internal rate of return', () => {
  it('makes the net present value zero', () => {
    fc.assert(
      fc.property(timedFlows, (list) => {
        for (const found of valuesOf(timedIrr(list))) {
          const sizes = list.reduce((sum, one) => sum + Math.abs(one.amount) * (1 + found) ** -one.years, 0);
          // At nearly -100 % what comes late is worth more now than a number can say.
          if (sizes === Infinity) continue;
          // Very near -100 % the rate itself is known to few digits only.
          const digits = 1e-13 + (Number.EPSILON * 40) / (1 + found);
          expect(Math.abs(timedNpv(found, list))).toBeLessThanOrEqual(digits * sizes);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('has at most as many values as the amounts change their sign', () => {
    fc.assert(
      fc.property(flows, (list) => {
        expect(valuesOf(irr(list)).length).toBeLessThanOrEqual(signChanges(list));
      }),
    );
  });

  it.each([
    { name: 'a few changes of sign', length: 7, biggest: 30, numRuns: runs(500) },
    { name: 'many changes of sign', length: 24, biggest: 1000, numRuns: runs(300) },
  ])("finds exactly as many as Sturm's theorem counts: $name", ({ length, biggest, numRuns }) => {
    const list = fc.array(fc.integer({ min: -biggest, max: biggest }), { minLength: 2, maxLength: length });
    fc.assert(
      fc.property(list, (some) => {
        const last = some.findLastIndex((one) => one !== 0);
        const cut = some.slice(0, last + 1);
        fc.pre(cut.length > 1);
        expect(valuesOf(irr(cut))).toHaveLength(positiveZeros(cut.map(BigInt)));
      }),
      { numRuns },
    );
  });

  it('finds exactly the rates that flows were made from', () => {
    // Growth factors that differ by a tenth or more; each makes a factor (growth - 1/x) of the polynomial.
    const growths = fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(growths, (tenths) => {
        const chosen = tenths.toSorted((one, other) => one - other);
        let list = [1];
        for (const growth of chosen) {
          const next = Array.from({ length: list.length + 1 }, () => 0);
          for (const [period, one] of list.entries()) {
            next[period] = (next[period] ?? 0) - 10 * one;
            next[period + 1] = (next[period + 1] ?? 0) + growth * one;
          }
          list = next;
        }
        const found = valuesOf(irr(list));
        expect(found).toHaveLength(chosen.length);
        for (const [index, growth] of chosen.entries()) expect(found[index]).toBeCloseTo(growth / 10 - 1, 6);
      }),
    );
  });

  it('finds a rate at which the value only touches zero', () => {
    // (1 + r - g)^2 = 0
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (growth) => {
        const outcome = irr([10_000, -200 * growth, growth * growth]);
        expect(outcome.kind).toBe('value');
        expect(valuesOf(outcome)[0]).toBeCloseTo(growth / 100 - 1, 7);
      }),
    );
    expect(areSame(irr([1, -3, 3, -1]), { kind: 'value', value: 0 }, 4)).toBe(true);
  });

  it('does not mind the currency, the day it begins, or a flow of nothing', () => {
    const factor = fc.constantFrom(2, -1, 1 / 1024, 100, 7);
    fc.assert(
      fc.property(timedFlows, factor, fc.integer({ min: -10, max: 60 }), (list, times, later) => {
        const plain = timedIrr(list);
        const scaled = list.map(({ years, amount: one }) => ({ years, amount: one * times }));
        const shifted = list.map(({ years, amount: one }) => ({ years: years + later, amount: one }));
        expect(areSame(timedIrr(scaled), plain, 7)).toBe(true);
        expect(areSame(timedIrr(shifted), plain, 6)).toBe(true);
        expect(areSame(timedIrr([...list, { years: 3.3, amount: 0 }]), plain, 12)).toBe(true);
        expect(areSame(timedIrr(list.toReversed()), plain, 12)).toBe(true);
      }),
    );
  });

  it('does not mind in how many parts of the same day a flow comes', () => {
    fc.assert(
      fc.property(timedFlows, amount, fc.nat(), (list, part, which) => {
        const index = which % list.length;
        const split = list.flatMap((one, at) =>
          at === index
            ? [
                { ...one, amount: part },
                { ...one, amount: one.amount - part },
              ]
            : [one],
        );
        expect(areSame(timedIrr(split), timedIrr(list), 12)).toBe(true);
      }),
    );
  });

  it('of flows a year apart on dates is nearly the one by years', () => {
    const investment = fc.record({
      out: fc.integer({ min: 1000, max: 1_000_000 }),
      back: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 10 }),
    });
    fc.assert(
      fc.property(investment, ({ out, back }) => {
        const list = [-out, ...back];
        const dated = list.map((one, year) => ({ on: addMonths('2026-02-28', year * 12), amount: one }));
        const byYear = valuesOf(irr(list))[0] ?? Number.NaN;
        const byDay = valuesOf(xirr(dated))[0] ?? Number.NaN;
        // A leap day a year of four at most.
        const growth = Math.log1p(byYear);
        expect(Math.abs(Math.log1p(byDay) - growth)).toBeLessThanOrEqual(Math.abs(growth) * 0.003 + 1e-12);
      }),
    );
  });
});

describe('payback', () => {
  it('is the moment up to which the sum is below zero and from which on it is not', () => {
    const investment = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.array(fc.nat({ max: 300 }), { maxLength: 20 }));
    fc.assert(
      fc.property(investment, ([out, back]) => {
        const list = [-out, ...back];
        const outcome = payback(list);
        const total = back.reduce((sum, one) => sum + one, 0);
        expect(outcome.kind).toBe(total < out ? 'none' : 'value');
        if (outcome.kind === 'none') return;
        const at = valuesOf(outcome)[0] ?? Number.NaN;
        const whole = Math.ceil(at) - 1;
        const before = back.slice(0, whole).reduce((sum, one) => sum + one, 0);
        expect(before).toBeLessThan(out);
        expect(before + (at - whole) * (back[whole] ?? 0)).toBeCloseTo(out, 6);
      }),
    );
  });

  it('discounted at nothing is the same, and at more is never sooner', () => {
    const investment = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.array(fc.nat({ max: 300 }), { maxLength: 20 }));
    fc.assert(
      fc.property(investment, fc.double({ min: 0, max: 1, noNaN: true }), ([out, back], at) => {
        const list = [-out, ...back];
        expect(discountedPayback(0, list)).toEqual(payback(list));
        const [plain = Infinity] = valuesOf(payback(list));
        const [discounted = Infinity] = valuesOf(discountedPayback(at, list));
        expect(discounted).toBeGreaterThanOrEqual(plain - 1e-9);
      }),
    );
  });

  it('is the same for flows by period and by years, in any order', () => {
    fc.assert(
      fc.property(fc.array(amount.filter((one) => one !== 0)), (list) => {
        const years = list.map((one, period) => ({ years: period, amount: one }));
        expect(timedPayback(years.toReversed())).toEqual(payback(list));
      }),
    );
  });
});

describe('where costs and benefits take turns month by month', () => {
  /** Coefficients of a product of polynomials in what one unit a month later is worth now. */
  function product(factors: readonly (readonly number[])[]): number[] {
    return factors.reduce<number[]>(
      (all, factor) => {
        const next = Array.from({ length: all.length + factor.length - 1 }, () => 0);
        for (const [i, one] of all.entries())
          for (const [j, other] of factor.entries()) next[i + j] = (next[i + j] ?? 0) + one * other;
        return next;
      },
      [1],
    );
  }

  /** How far a rate may be off because no double is exact: the rounding of the amounts over the slope at that rate. */
  function blurOf(rate: number, rates: readonly number[], turns: number): number {
    const worth = 100 / (100 + rate);
    const others = rates.filter((one) => one !== rate).map((one) => 100 - (100 + one) * worth);
    const slope = (100 + rate) * worth ** 2 * others.reduce((all, one) => all * one, (1 - worth + worth ** 2) ** turns);
    const sizes = rates.reduce((all, one) => all * (100 + (100 + one) * worth), (1 + worth + worth ** 2) ** turns);
    return Math.abs((32 * Number.EPSILON * sizes) / slope);
  }

  it('every rate is found, and no other', () => {
    const percent = fc.integer({ min: -4, max: 8 }).map((steps) => steps * 5);
    fc.assert(
      fc.property(fc.uniqueArray(percent, { maxLength: 3 }), fc.integer({ min: 5, max: 15 }), (rates, turns) => {
        // 1 - v + v^2 is above zero for every v: many changes of sign that are no rate.
        const noRate = Array.from({ length: turns }, () => [1, -1, 1]);
        const amounts = product([...rates.map((rate) => [100, -(100 + rate)]), ...noRate]);
        expect(signChanges(amounts)).toBeGreaterThan(6);
        const found = valuesOf(irr(amounts));
        const expected = rates.toSorted((one, other) => one - other);
        expect(found).toHaveLength(rates.length);
        for (const [index, rate] of expected.entries())
          expect(Math.abs((found[index] ?? Number.NaN) - rate / 100)).toBeLessThan(5e-6 + blurOf(rate, rates, turns));
      }),
      // So close together, and so many turns, that the middle one is told to a ten thousandth only.
      { examples: [[[40, 30, 35], 15]] },
    );
  });
});
