import { signChanges, type Flows } from './flows.rules.ts';

/*
 * The exponential sum f(u) = sum a_i e^(-u t_i) of flows: their present value at the rate e^u - 1. Every exponent is
 * counted from the first time (u above 0) or the last one (below), so that none overflows; the sign stays.
 */

/** The sign of f, 0 where it is nothing but rounding. */
export function signAt(flows: Flows, u: number): number {
  const at = valueAt(flows, u);
  return Math.abs(at.gains - at.losses) <= at.rounding ? 0 : Math.sign(at.gains - at.losses);
}

/** Positive and negative terms apart, all times e^(u reference) with the reference time that keeps every exponent below 0. */
export function valueAt({ times, amounts }: Flows, u: number): Value {
  const reference = (u >= 0 ? times[0] : times.at(-1)) ?? 0;
  let gains = 0;
  let losses = 0;
  let gainsTime = 0;
  let lossesTime = 0;
  for (let i = 0; i < times.length; i += 1) {
    const time = (times[i] ?? 0) - reference;
    const term = (amounts[i] ?? 0) * Math.exp(-u * time);
    if (term >= 0) {
      gains += term;
      gainsTime += term * time;
    } else {
      losses -= term;
      lossesTime -= term * time;
    }
  }
  const exponents = Math.abs(u) * Math.abs(gainsTime + lossesTime);
  return {
    gains,
    losses,
    gainsTime,
    lossesTime,
    rounding: Number.EPSILON * ((8 + Math.sqrt(times.length)) * (gains + losses) + 2 * exponents),
  };
}

export interface Value {
  readonly gains: number;
  readonly losses: number;
  readonly gainsTime: number;
  readonly lossesTime: number;
  readonly rounding: number;
}

/** Whether the sum has one sign in the whole span: what one side has at least is more than what the other has at most. */
export function hasOneSign({ times, amounts }: Flows, from: number, to: number): boolean {
  if (signChanges(amounts) === 0) return true;
  const reference = (to > 0 ? times[0] : times.at(-1)) ?? 0;
  // Across 0 every exponent has to stay small enough for a number.
  if (from < 0 && to > 0 && -from * ((times.at(-1) ?? 0) - reference) > 600) return false;
  let gainsFrom = 0;
  let gainsTo = 0;
  let lossesFrom = 0;
  let lossesTo = 0;
  for (let i = 0; i < times.length; i += 1) {
    const amount = amounts[i] ?? 0;
    const time = (times[i] ?? 0) - reference;
    const atFrom = amount * Math.exp(-from * time);
    const atTo = amount * Math.exp(-to * time);
    if (amount > 0) {
      gainsFrom += atFrom;
      gainsTo += atTo;
    } else {
      lossesFrom -= atFrom;
      lossesTo -= atTo;
    }
  }
  const certain = 1 + Number.EPSILON * 4 * times.length;
  return (
    Math.min(gainsFrom, gainsTo) > certain * Math.max(lossesFrom, lossesTo) ||
    Math.min(lossesFrom, lossesTo) > certain * Math.max(gainsFrom, gainsTo)
  );
}

/** The coefficients a_i (tau - t_i), tau inside the change of sign with the longest time between, largest of them 1. */
export function turned({ times, amounts }: Flows): Flows {
  let tau = 0;
  let longest = -1;
  for (let i = 1; i < times.length; i += 1) {
    const before = times[i - 1] ?? 0;
    const after = times[i] ?? 0;
    if ((amounts[i] ?? 0) > 0 === (amounts[i - 1] ?? 0) > 0 || after - before <= longest) continue;
    longest = after - before;
    tau = before + longest / 2;
  }
  const next = amounts.map((amount, i) => amount * (tau - (times[i] ?? 0)));
  const largest = next.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  return { times, amounts: next.map((amount) => amount / largest) };
}

/** Changes of sign of S, which is a straight line between two flows and after the last one. @param side -1: from the end */
export function balanceChanges({ times, amounts }: Flows, u: number, side: 1 | -1): number {
  const reference = (u >= 0 ? times[0] : times.at(-1)) ?? 0;
  let changes = 0;
  let balance = 0;
  let overTime = 0;
  let last = 0;
  for (let i = side === 1 ? 0 : amounts.length - 1; i >= 0 && i < amounts.length; i += side) {
    const time = times[i] ?? 0;
    balance += (amounts[i] ?? 0) * Math.exp(-u * (time - reference));
    const next = times[i + side];
    overTime = next === undefined ? balance * Infinity : overTime + balance * Math.abs(next - time);
    const sign = Math.sign(overTime);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) changes += 1;
    last = sign;
  }
  return changes;
}
