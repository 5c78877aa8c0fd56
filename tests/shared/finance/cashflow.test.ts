import { describe, expect, it } from 'vitest';
import {
  discountedPayback,
  irr,
  mirr,
  npv,
  payback,
  timedIrr,
  timedPayback,
  xirr,
  xnpv,
} from '#shared/finance/cashflow.rules.ts';

const none = (why: string) => ({ kind: 'none', why });

describe('an internal rate of return', () => {
  it('may have several values', () => {
    const outcome = irr([-1600, 10_000, -10_000]);
    expect(outcome.kind === 'several' && outcome.values.map((rate) => rate.toFixed(12))).toEqual([
      '0.250000000000',
      '4.000000000000',
    ]);
  });

  it('may not exist, and says why', () => {
    expect(irr([1000, -3000, 2500])).toEqual(none('noRate'));
    expect(irr([])).toEqual(none('noFlows'));
    expect(irr([0, 0])).toEqual(none('noFlows'));
    expect(irr([-100, -200])).toEqual(none('neverChangesSign'));
    expect(irr([100])).toEqual(none('neverChangesSign'));
    // A hundredfold in a day is 365 decimal places twice over.
    expect(
      xirr([
        { on: '2026-01-01', amount: -1 },
        { on: '2026-01-02', amount: 100 },
      ]),
    ).toEqual(none('outOfRange'));
    expect(irr([-1e12, 1e-12])).toEqual(none('outOfRange'));
    expect(irr([-100, Number.NaN])).toEqual(none('outOfRange'));
  });

  it('is found far away from what is usual', () => {
    expect(irr([-1, 1_000_000])).toEqual({ kind: 'value', value: expect.closeTo(999_999, 3) });
    expect(irr([-1_000_000, 1])).toEqual({ kind: 'value', value: expect.closeTo(-0.999_999, 12) });
    expect(
      timedIrr([
        { years: 0, amount: -1 },
        { years: 50, amount: 1.0001 },
      ]),
    ).toEqual({
      kind: 'value',
      value: expect.closeTo(0.0001 / 50, 9),
    });
  });

  it('of a price on the first and a benefit on the fifteenth of 120 months has the two that it has', () => {
    const flows = Array.from({ length: 120 }, (_, month) => [
      { years: month / 12, amount: -4000 },
      { years: (month + 0.5) / 12, amount: 9000 },
    ]).flat();
    const outcome = timedIrr([{ years: 0, amount: -200_000 }, ...flows, { years: 10.5, amount: -1000 }]);
    expect(outcome.kind).toBe('several');
  });
});

describe('a modified internal rate of return', () => {
  it('needs money going out and coming in', () => {
    expect(mirr([-100, -20], 0.1, 0.1)).toEqual(none('neverChangesSign'));
    expect(mirr([], 0.1, 0.1)).toEqual(none('noFlows'));
    expect(mirr([0], 0.1, 0.1)).toEqual(none('noFlows'));
  });

  it('is the internal rate itself where both rates are that', () => {
    expect(mirr([-1000, 0, 1210], 0.1, 0.1)).toEqual({ kind: 'value', value: expect.closeTo(0.1, 12) });
  });
});

describe('payback', () => {
  it('counts evenly within a period', () => {
    expect(payback([-100, 30, 30, 80])).toEqual({ kind: 'value', value: 2.5 });
    expect(payback([-100, 100])).toEqual({ kind: 'value', value: 1 });
    expect(payback([-100, 0, 0, 200])).toEqual({ kind: 'value', value: 2.5 });
    expect(
      timedPayback([
        { years: 0.5, amount: -10 },
        { years: 1.5, amount: 20 },
      ]),
    ).toEqual({ kind: 'value', value: 1 });
  });

  it('counts evenly since the flow before where there are no periods', () => {
    expect(
      timedPayback([
        { years: 0, amount: -100 },
        { years: 3, amount: 200 },
      ]),
    ).toEqual({ kind: 'value', value: 1.5 });
  });

  it('has each moment of coming up where there are several', () => {
    expect(payback([-100, 200, -150, 100])).toEqual({ kind: 'several', values: [0.5, 2.5] });
  });

  it('is at once where money never was missing', () => {
    expect(payback([100, -50])).toEqual({ kind: 'value', value: 0 });
  });

  it('says why there is none', () => {
    expect(payback([])).toEqual(none('noFlows'));
    expect(payback([0, 10])).toEqual(none('noCost'));
    expect(payback([-100, 50, 20])).toEqual(none('neverPaidBack'));
    // It came up, and fell for good.
    expect(payback([-100, 200, -150])).toEqual(none('neverPaidBack'));
    expect(discountedPayback(0.5, [-100, 50, 60])).toEqual(none('neverPaidBack'));
  });

  it('does not stumble over fractions that are no money', () => {
    expect(payback([-0.3, 0.1, 0.2])).toEqual({ kind: 'value', value: 2 });
  });
});

describe('dated flows', () => {
  it('count from the first day, in whichever order they stand', () => {
    const flows = [
      { on: '2027-01-01', amount: 110 },
      { on: '2026-01-01', amount: -100 },
    ];
    expect(xnpv(0.1, flows)).toBeCloseTo(0, 9);
    expect(xirr(flows)).toEqual({ kind: 'value', value: expect.closeTo(0.1, 12) });
  });
});

describe('a rate', () => {
  it('of -100 % or less is refused', () => {
    expect(() => npv(-1, [1, 2])).toThrow(RangeError);
    expect(() => xnpv(-2, [{ on: '2026-01-01', amount: 1 }])).toThrow(RangeError);
    expect(() => mirr([-1, 2], -1, 0)).toThrow(RangeError);
  });
});
