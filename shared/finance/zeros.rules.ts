import { balanceChanges, hasOneSign, signAt, turned, valueAt, type Value } from './exponentialSum.rules.ts';
import { signChanges, type Flows } from './flows.rules.ts';
import { monotoneSpans } from './localPolynomial.rules.ts';

/*
 * Present value as a function of the rate, and all its zeros.
 *
 * With u = ln(1 + rate) the present value of amounts a_i at times t_i is the exponential sum f(u) = sum a_i e^(-u t_i),
 * defined for every real u: rates above -100 % are all of the line. Descartes' rule of signs holds for it (Laguerre 1883;
 * Jameson, "Counting zeros of generalised polynomials: Descartes' rule of signs and Laguerre's extensions", The
 * Mathematical Gazette 90, 2006): there are at most as many zeros as changes of sign among the amounts in the order of
 * time. Its proof finds them: times e^(u tau), with tau inside one change of sign, f keeps its zeros, and the derivative
 * has the coefficients a_i (tau - t_i), one change of sign less. Between neighbouring zeros of that derivative the product
 * is monotone, so there lies at most one zero of f, and the signs at both ends say whether.
 */

/** Zeros that were found, rising, as u = ln(1 + rate); and whether there are others that no rate can tell. */
export interface Zeros {
  readonly within: readonly number[];
  readonly areThereOthers: boolean;
  /** All amounts have one sign. */
  readonly isOneSided: boolean;
}

/** Between these the rate e^u - 1 still is a number more than -1 and less than infinity. */
const LOWEST = Math.log(Number.EPSILON / 2) + 0.01;
const HIGHEST = Math.log(Number.MAX_VALUE) - 0.01;

/** All zeros; the flows are not empty. */
export function zerosOf(flows: Flows): Zeros {
  const changes = signChanges(flows.amounts);
  if (changes === 0) return { within: [], areThereOthers: false, isOneSided: true };
  const first = Math.sign(flows.amounts[0] ?? 0);
  const last = Math.sign(flows.amounts.at(-1) ?? 0);
  const areThereOthers = signAt(flows, HIGHEST) !== first || signAt(flows, LOWEST) !== last;
  const within = changes <= FEW ? (zerosBetween(flows, LOWEST, HIGHEST, changes) ?? []) : manyZeros(flows, changes);
  return { within, areThereOthers, isOneSided: false };
}

/** Up to so many changes of sign the derivatives are taken to the last one. */
const FEW = 6;

/**
 * Zeros in a span, which may begin but not end with one.
 * @param levels how many derivatives are looked at; with as many as there are changes of sign there always is an answer
 * @returns null where that was not enough
 */
function zerosBetween(flows: Flows, from: number, to: number, levels: number): number[] | null {
  if (hasOneSign(flows, from, to)) return [];
  if (levels === 0) return null;
  const turns = zerosBetween(turned(flows), from, to, levels - 1);
  return turns && zerosOfMonotone(flows, [from, ...turns.filter((turn) => turn > from), to]);
}

/**
 * Hundreds of changes of sign (a price on the first, a benefit on the fifteenth of every month) would need as many
 * derivatives. So the span is narrowed by the balance and then halved until the sum is nearly a polynomial in it.
 */
function manyZeros(flows: Flows, changes: number): number[] {
  const zeros: number[] = [];
  const below = narrowed(flows, -1);
  const above = narrowed(flows, 1);
  if (below.changes === 1) zeros.push(...zerosOfMonotone(flows, [LOWEST, below.u]));
  const spans = below.u < above.u ? [{ from: below.u, to: above.u }] : [];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const { from, to } = span;
    const found = to - from > NARROW ? zerosNear(flows, from, to) : zerosBetween(flows, from, to, changes);
    if (found) {
      zeros.push(...found);
      continue;
    }
    const middle = from + (to - from) / 2;
    spans.push({ from: middle, to }, { from, to: middle });
  }
  if (above.changes === 1) zeros.push(...zerosOfMonotone(flows, [above.u, HIGHEST]));
  return zeros;
}

/** Zeros in a span; null where it has to be halved before anything can be told. */
function zerosNear(flows: Flows, from: number, to: number): number[] | null {
  if (hasOneSign(flows, from, to)) return [];
  return monotoneSpans(flows, from, to)?.flatMap((span) => zerosOfMonotone(flows, span)) ?? null;
}

/** A span of ln(1 + rate) that is not halved any more. */
const NARROW = 1e-6;

/**
 * The first u at or above 0 (or at or below it) beyond which there is one zero at most, and whether there is one.
 *
 * Let B(t) be the balance at u, all amounts up to t discounted with u, and S(t) its sum over time. For v > 0
 * f(u + v) = v * integral of e^(-vt) B(t) = v^2 * integral of e^(-vt) S(t), and such an integral has at most as many zeros
 * as B, or S, has changes of sign, and an even number less (Polya and Szego, "Problems and Theorems in Analysis II", part
 * V, chapter 1; for B at u = 0 it is the condition of Norstrom, "A sufficient condition for a unique nonnegative internal
 * rate of return", Journal of Financial and Quantitative Analysis 7, 1972). So one change is exactly one zero. Below u the
 * same holds for the balance counted from the end. S does not mind costs and benefits that take turns within a month.
 */
function narrowed(flows: Flows, side: 1 | -1): { readonly u: number; readonly changes: number } {
  const end = side === 1 ? HIGHEST : LOWEST;
  for (let u = 0; Math.abs(u) < Math.abs(end); u = u === 0 ? side * FIRST_STEP : u * 2) {
    if (signAt(flows, u) === 0) continue;
    const changes = balanceChanges(flows, u, side);
    if (changes <= 1) return { u, changes };
  }
  return { u: end, changes: 0 };
}

/** About 20 % a year. */
const FIRST_STEP = 0.2;

/** @param marks rising; between two neighbours there is at most one zero, and each but the last may be one itself */
function zerosOfMonotone(flows: Flows, marks: readonly number[]): number[] {
  const zeros: number[] = [];
  const signs = marks.map((mark) => signAt(flows, mark));
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1];
    if (next === undefined) break;
    if (signs[i] === 0) zeros.push(mark);
    if ((signs[i] ?? 0) * (signs[i + 1] ?? 0) < 0) zeros.push(zeroBetween(flows, mark, next));
  }
  return zeros;
}

/**
 * The one zero between two marks with unlike signs. Newton's method on ln(gains / losses), which is nearly a straight line,
 * kept inside by bisection.
 */
function zeroBetween(flows: Flows, from: number, to: number): number {
  let low = from;
  let high = to;
  const lowSign = signOf(valueAt(flows, low));
  let u = low <= 0 && high >= 0 ? 0 : Math.abs(low) < Math.abs(high) ? low : high;
  for (let step = 0; step < 200; step += 1) {
    const value = valueAt(flows, u);
    const sign = signOf(value);
    if (sign === 0) return u;
    if (sign === lowSign) low = u;
    else high = u;
    const slope = value.lossesTime / value.losses - value.gainsTime / value.gains;
    const logarithm = Math.log(value.gains / value.losses);
    if (Math.abs(logarithm) <= Number.EPSILON) return u;
    let next = u - logarithm / slope;
    if (!(next > low && next < high)) next = low + (high - low) / 2;
    if (Math.abs(next - u) <= Number.EPSILON * Math.abs(u) || next === low || next === high) return next;
    u = next;
  }
  return u;
}

function signOf(value: Value): number {
  return Math.sign(value.gains - value.losses);
}
