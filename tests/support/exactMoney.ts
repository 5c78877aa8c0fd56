/*
 * A second judge of the finance rules that shares nothing with them: whole numbers of any length (BigInt), fixed-point
 * numbers of 60 decimals, and Sturm's theorem.
 */

const DECIMALS = 60n;
const ONE = 10n ** DECIMALS;

/** Fixed point with 60 decimals, from decimal text. */
export function exact(text: string): bigint {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + decimals.padEnd(Number(DECIMALS), '0'));
  return text.startsWith('-') ? -size : size;
}

/** The nearest number to a fixed-point one: 30 digits of it are more than a number holds. */
export function numberOf(value: bigint): number {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(Number(DECIMALS) + 1, '0');
  return Number(`${sign}${digits.slice(0, -Number(DECIMALS))}.${digits.slice(-Number(DECIMALS))}`);
}

export function exactPower(base: bigint, exponent: number): bigint {
  let power = ONE;
  for (let i = 0; i < Math.abs(exponent); i += 1) power = (power * base) / ONE;
  return exponent < 0 ? (ONE * ONE) / power : power;
}

/** The one zero of a falling or rising function between two points, to 58 decimals. */
export function exactZero(of: (at: bigint) => bigint, from: bigint, to: bigint): bigint {
  let low = from;
  let high = to;
  const isRising = of(low) < 0n;
  while (high - low > 10n) {
    const middle = (low + high) / 2n;
    if (of(middle) < 0n === isRising) low = middle;
    else high = middle;
  }
  return low;
}

/** The positive n-th root. */
export function exactRoot(value: bigint, n: number): bigint {
  return exactZero((at) => exactPower(at, n) - value, 0n, value > ONE ? value : ONE);
}

/** Sum of amounts times a factor to the power of how often it is applied. */
export function exactSum(
  amounts: readonly { readonly amount: number; readonly power: number }[],
  factor: bigint,
): bigint {
  return amounts.reduce((sum, { amount, power }) => sum + BigInt(amount) * exactPower(factor, power), 0n);
}

type Polynomial = readonly bigint[];

/**
 * How many different positive zeros a polynomial with whole coefficients has (lowest power first; the last one is not 0):
 * Sturm's theorem, exact.
 */
export function positiveZeros(polynomial: Polynomial): number {
  const lowest = polynomial.findIndex((coefficient) => coefficient !== 0n);
  const chain: Polynomial[] = [polynomial.slice(lowest)];
  let next: Polynomial = derivative(chain[0] ?? []);
  while (next.length > 0) {
    chain.push(next);
    next = negativeRest(chain.at(-2) ?? [], next);
  }
  const changesAtZero = changes(chain.map((one) => one[0] ?? 0n));
  const changesAtInfinity = changes(chain.map((one) => one.at(-1) ?? 0n));
  return changesAtZero - changesAtInfinity;
}

function derivative(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((coefficient, index) => coefficient * BigInt(index + 1));
}

/** What is left of a division, negated, times a positive number that makes it whole. */
function negativeRest(dividend: Polynomial, divisor: Polynomial): Polynomial {
  const rest = [...dividend];
  const leading = divisor.at(-1) ?? 1n;
  const size = leading < 0n ? -leading : leading;
  while (rest.length >= divisor.length) {
    const top = rest.at(-1) ?? 0n;
    const shift = rest.length - divisor.length;
    for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] ?? 0n) * size;
    const factor = leading < 0n ? -top : top;
    for (const [i, coefficient] of divisor.entries()) rest[i + shift] = (rest[i + shift] ?? 0n) - factor * coefficient;
    rest.pop();
  }
  while (rest.length > 0 && rest.at(-1) === 0n) rest.pop();
  const common = rest.reduce(greatestCommonDivisor, 0n) || 1n;
  return rest.map((coefficient) => -coefficient / common);
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [high, low] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

function changes(values: readonly bigint[]): number {
  const signs = values.filter((value) => value !== 0n).map((value) => value > 0n);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}
