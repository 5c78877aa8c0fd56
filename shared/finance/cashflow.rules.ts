import { daysBetween } from '../kernel/calendarMath.ts';
import { mergedFlows } from './flows.rules.ts';
import type { NoOutcome, Outcome } from './outcome.ts';
import { moments, type Moments } from './payback.rules.ts';
import { zerosOf } from './zeros.rules.ts';

/** An amount on a calendar day `YYYY-MM-DD`: in is positive, out is negative. */
export interface DatedFlow {
  readonly on: string;
  readonly amount: number;
}

/** An amount so many years from now. */
export interface TimedFlow {
  readonly years: number;
  readonly amount: number;
}

const value = (number: number): Outcome => ({ kind: 'value', value: number });
const none = (why: NoOutcome): Outcome => ({ kind: 'none', why });

/**
 * Net present value as finance texts have it: the first flow is now and not discounted (Brealey, Myers, Allen, "Principles
 * of Corporate Finance", NPV = C0 + C1/(1+r) + C2/(1+r)^2 + ...).
 * @param rate of one period, a fraction
 * @throws RangeError for a rate of -1 or less
 */
export function npv(rate: number, flows: readonly number[]): number {
  const growth = growthOf(rate);
  return flows.reduceRight((later, amount) => later / growth + amount, 0);
}

function growthOf(rate: number): number {
  if (!(rate > -1)) throw new RangeError(`a rate has to be more than -1: ${rate}`);
  return 1 + rate;
}

/** Net present value as the function NPV of spreadsheets has it: the first flow comes after one period. */
export function npvExcel(rate: number, flows: readonly number[]): number {
  return npv(rate, flows) / (1 + rate);
}

/**
 * Internal rate of return: every rate of a period above -100 % at which the net present value is zero, rising.
 * Spreadsheets' IRR gives the one nearest to a guess; here none and several are answers.
 */
export function irr(flows: readonly number[]): Outcome {
  return irrOf(
    flows.map((_, period) => period),
    flows,
  );
}

/** Net present value of dated flows, as spreadsheets' XNPV: a year has 365 days, counted from the first day. */
export function xnpv(rate: number, dated: readonly DatedFlow[]): number {
  return timedNpv(rate, timed(dated));
}

/** Internal rate of return of dated flows a year, as spreadsheets' XIRR (Actual/365), see irr. */
export function xirr(dated: readonly DatedFlow[]): Outcome {
  return timedIrr(timed(dated));
}

function timed(dated: readonly DatedFlow[]): TimedFlow[] {
  const first = dated.reduce((day, { on }) => (day === '' || on < day ? on : day), '');
  return dated.map(({ on, amount }) => ({ years: daysBetween(first, on) / 365, amount }));
}

/** Net present value of flows at any times; `years` 0 is now, what lies before is compounded. */
export function timedNpv(rate: number, flows: readonly TimedFlow[]): number {
  const growth = growthOf(rate);
  return flows.reduce((sum, { years, amount }) => sum + amount * growth ** -years, 0);
}

/** Internal rate of return a year of flows at any times, see irr. */
export function timedIrr(flows: readonly TimedFlow[]): Outcome {
  return irrOf(
    flows.map(({ years }) => years),
    flows.map(({ amount }) => amount),
  );
}

/** The same for times and amounts in columns. */
export function irrOf(times: ArrayLike<number>, amounts: ArrayLike<number>): Outcome {
  const flows = mergedFlows(times, amounts);
  if (flows.amounts.length === 0) return none('noFlows');
  if (!flows.amounts.every(Number.isFinite) || !flows.times.every(Number.isFinite)) return none('outOfRange');
  const { within, areThereOthers, isOneSided } = zerosOf(flows);
  const rates = within.map(Math.expm1);
  if (rates.length > 1) return { kind: 'several', values: rates };
  const [rate] = rates;
  if (rate !== undefined) return value(rate);
  if (areThereOthers) return none('outOfRange');
  return none(isOneSided ? 'neverChangesSign' : 'noRate');
}

/**
 * Modified internal rate of return as spreadsheets' MIRR: what is spent is discounted to the first period at one rate, what
 * comes in is compounded to the last at the other, and the rate is what makes the one the other.
 */
export function mirr(flows: readonly number[], financeRate: number, reinvestRate: number): Outcome {
  if (flows.every((amount) => amount === 0)) return none('noFlows');
  const spent = -npv(
    financeRate,
    flows.map((amount) => Math.min(0, amount)),
  );
  const gainedNow = npv(
    reinvestRate,
    flows.map((amount) => Math.max(0, amount)),
  );
  if (spent === 0 || gainedNow === 0) return none('neverChangesSign');
  const periods = flows.length - 1;
  const found = (gainedNow / spent) ** (1 / periods) * (1 + reinvestRate) - 1;
  return Number.isFinite(found) ? value(found) : none('outOfRange');
}

/**
 * After how many periods what was spent has come back for good. The first flow is at 0; within a period money comes evenly.
 * Where the sum comes up to zero more than once, each moment is given.
 */
export function payback(flows: readonly number[]): Outcome {
  return paybackOutcome(
    moments(
      flows.map((_, period) => period),
      flows,
    ),
  );
}

/** The same on flows discounted to the first one. */
export function discountedPayback(rate: number, flows: readonly number[]): Outcome {
  const growth = growthOf(rate);
  return payback(flows.map((amount, period) => amount * growth ** -period));
}

/** After how many years, for flows at any times: the start is 0, and a flow comes evenly since the one before it. */
export function timedPayback(flows: readonly TimedFlow[]): Outcome {
  return paybackOf(
    flows.map(({ years }) => years),
    flows.map(({ amount }) => amount),
  );
}

/** The same for times and amounts in columns. */
export function paybackOf(times: ArrayLike<number>, amounts: ArrayLike<number>): Outcome {
  const flows = mergedFlows(times, amounts);
  return paybackOutcome(moments(flows.times, flows.amounts));
}

function paybackOutcome({ comingUp, isSpent, isBack, isEmpty }: Moments): Outcome {
  if (isEmpty) return none('noFlows');
  if (!isSpent) return none('noCost');
  if (!isBack) return none('neverPaidBack');
  if (comingUp.length > 1) return { kind: 'several', values: comingUp.map(({ years }) => years) };
  return value(comingUp[0]?.years ?? 0);
}
