import { describe, expect, it } from 'vitest';
import { irr, mirr, npv, npvExcel, payback, xirr, xnpv } from '#shared/finance/cashflow.rules.ts';
import type { Outcome } from '#shared/finance/outcome.ts';
import { daysBetween } from '#shared/kernel/calendarMath.ts';
import { exact, exactPower, exactRoot, exactSum, exactZero, numberOf } from '../../support/exactMoney.ts';

/*
 * Examples of the manuals of spreadsheets. They print few digits, so each is reckoned once more with 60 decimals; the
 * manual's figure and that one have to agree, and ours has to agree with that one to 1e-9 relative.
 */

/** Whether ours and the manual's figure (to the decimals that it prints) are the exact one. */
function compared(ours: number, exactly: bigint, printed: number, decimals: number): unknown {
  const judge = numberOf(exactly);
  return {
    isAsPrinted: Math.abs(judge - printed) <= 0.5 * 10 ** -decimals,
    isExact: Math.abs(ours / judge - 1) < 1e-9,
  };
}

const AGREED = { isAsPrinted: true, isExact: true };

function valueOf(outcome: Outcome): number {
  if (outcome.kind !== 'value') throw new Error(`no single value: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

const byPeriod = (flows: readonly number[]) => flows.map((amount, power) => ({ amount, power: -power }));
const exactIrr = (flows: readonly number[]) =>
  exactZero((growth) => exactSum(byPeriod(flows), growth), exact('0.5'), exact('2')) - exact('1');

describe('the golden case: 100,000 out, then 40,000 for four years, at 10 %', () => {
  const flows = [-100_000, 40_000, 40_000, 40_000, 40_000];

  it('has a net present value of 26,794.62', () => {
    expect(compared(npv(0.1, flows), exactSum(byPeriod(flows), exact('1.1')), 26_794.62, 2)).toEqual(AGREED);
  });

  it('has an internal rate of return of 21.862 %', () => {
    expect(compared(valueOf(irr(flows)), exactIrr(flows), 0.21862, 5)).toEqual(AGREED);
  });

  it('is paid back after two and a half years', () => {
    expect(payback(flows)).toEqual({ kind: 'value', value: 2.5 });
  });
});

describe('the spreadsheet manuals', () => {
  it('NPV: the first flow after one period', () => {
    const flows = [-10_000, 3000, 4200, 6800];
    const discounted = (exactSum(byPeriod(flows), exact('1.1')) * exact('1')) / exact('1.1');
    expect(compared(npvExcel(0.1, flows), discounted, 1188.44, 2)).toEqual(AGREED);
  });

  it('NPV: the first flow now, the others through NPV', () => {
    const flows = [-40_000, 8000, 9200, 10_000, 12_000, 14_500];
    expect(compared(npv(0.08, flows), exactSum(byPeriod(flows), exact('1.08')), 1922.06, 2)).toEqual(AGREED);
  });

  it.each([
    { flows: [-70_000, 12_000, 15_000, 18_000, 21_000], printed: -0.021, decimals: 3 },
    { flows: [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000], printed: 0.087, decimals: 3 },
    { flows: [-70_000, 12_000, 15_000], printed: -0.444, decimals: 3 },
  ])('IRR of $flows', ({ flows, printed, decimals }) => {
    expect(compared(valueOf(irr(flows)), exactIrr(flows), printed, decimals)).toEqual(AGREED);
  });

  it.each([
    { flows: [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], reinvest: 0.12, printed: 0.126_094 },
    { flows: [-120_000, 39_000, 30_000, 21_000], reinvest: 0.12, printed: -0.048 },
    { flows: [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000], reinvest: 0.14, printed: 0.134_76 },
  ])('MIRR of $flows at 10 % and $reinvest', ({ flows, reinvest, printed }) => {
    const periods = flows.length - 1;
    const later = flows.map((amount, period) => ({ amount: Math.max(0, amount), power: periods - period }));
    const grown = exactSum(later, exact(String(1 + reinvest)));
    const exactly = exactRoot(grown / 120_000n, periods) - exact('1');
    expect(compared(valueOf(mirr(flows, 0.1, reinvest)), exactly, printed, 3)).toEqual(AGREED);
  });

  describe('dated flows', () => {
    const dated = [
      { on: '2008-01-01', amount: -10_000 },
      { on: '2008-03-01', amount: 2750 },
      { on: '2008-10-30', amount: 4250 },
      { on: '2009-02-15', amount: 3250 },
      { on: '2009-04-01', amount: 2750 },
    ];
    const byDay = dated.map(({ on, amount }) => ({ amount, power: -daysBetween('2008-01-01', on) }));

    it('XNPV at 9 %', () => {
      const aDay = exactRoot(exact('1.09'), 365);
      expect(compared(xnpv(0.09, dated), exactSum(byDay, aDay), 2086.65, 2)).toEqual(AGREED);
      expect(xnpv(0.09, dated)).toBeCloseTo(2086.647_602, 6);
    });

    it('XIRR', () => {
      const aDay = exactZero((growth) => exactSum(byDay, growth), exact('1'), exact('1.01'));
      const exactly = exactPower(aDay, 365) - exact('1');
      expect(Math.abs(valueOf(xirr(dated)) / numberOf(exactly) - 1)).toBeLessThan(1e-9);
      // The manual's figure is what its iteration stopped at: good to seven digits.
      expect(numberOf(exactly)).toBeCloseTo(0.373_362_535, 7);
    });
  });
});
