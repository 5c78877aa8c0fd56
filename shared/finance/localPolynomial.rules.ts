import type { Flows } from './flows.rules.ts';

/*
 * In a short span of u = ln(1 + rate) the sum of flows is a polynomial as exactly as numbers can tell (Taylor's theorem).
 * One walk over thousands of flows makes it; where it has its zeros is then found without the flows.
 */

/** Exponents up to here, and the terms that are taken: what is left out is 1.5^21 / 21! e^1.5 < 5e-16 of all amounts. */
const LARGEST_EXPONENT = 1.5;
const DEGREE = 20;
/** So often a span is halved before it counts as one in which nothing can be told. */
const MOST_HALVINGS = 12;

/** The sum times something positive, over a span whose middle is 0 and whose ends are -1 and 1. */
interface LocalPolynomial {
  /** The lowest power first. */
  readonly coefficients: Float64Array;
  /** How far it, and how far its slope, can be from those of the sum. */
  readonly error: number;
}

/**
 * The spans between `from` and `to` in each of which the sum only rises or only falls; outside of them it has no zero.
 * @returns rising; null where the span is too long, or where rounding hides what there is
 */
export function monotoneSpans(flows: Flows, from: number, to: number): [from: number, to: number][] | null {
  const half = (to - from) / 2;
  const polynomial = polynomialOf(flows, from + half, half);
  if (polynomial === null) return null;
  const spans: [from: number, to: number][] = [];
  const at = (x: number) => (x === -1 ? from : x === 1 ? to : from + half * (1 + x));
  const look = (low: number, high: number, halvings: number): boolean => {
    const found = shapeOf(polynomial, low, high);
    if (found === 'one sign') return true;
    if (found === 'monotone') {
      spans.push([at(low), at(high)]);
      return true;
    }
    const middle = (low + high) / 2;
    return halvings > 0 && look(low, middle, halvings - 1) && look(middle, high, halvings - 1);
  };
  return look(-1, 1, MOST_HALVINGS) ? spans : null;
}

function polynomialOf({ times, amounts }: Flows, center: number, half: number): LocalPolynomial | null {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if ((half * (last - first)) / 2 > LARGEST_EXPONENT) return null;
  const middle = first + (last - first) / 2;
  // Every exponent is below 0, so that none overflows.
  const reference = center >= 0 ? first : last;
  const coefficients = new Float64Array(DEGREE + 1);
  let size = 0;
  let exponents = 0;
  for (let i = 0; i < times.length; i += 1) {
    const time = times[i] ?? 0;
    const exponent = -center * (time - reference);
    let term = (amounts[i] ?? 0) * Math.exp(exponent);
    size += Math.abs(term);
    exponents -= Math.abs(term) * exponent;
    const factor = -half * (time - middle);
    for (let power = 0; power <= DEGREE; power += 1) {
      coefficients[power] = (coefficients[power] ?? 0) + term;
      term *= factor;
    }
  }
  let factorial = 1;
  for (let power = 1; power <= DEGREE; power += 1) {
    factorial *= power;
    coefficients[power] = (coefficients[power] ?? 0) / factorial;
  }
  const rounding = (DEGREE + 8 + Math.sqrt(times.length)) * size + 2 * exponents;
  return { coefficients, error: 2 * Number.EPSILON * Math.exp(LARGEST_EXPONENT) * rounding };
}

/** What the terms beyond the first (or the second, of the slope) can do at most decides. */
function shapeOf({ coefficients, error }: LocalPolynomial, low: number, high: number): 'one sign' | 'monotone' | null {
  const half = (high - low) / 2;
  const around = shifted(coefficients, low + half);
  let change = error;
  let bend = error;
  for (let power = DEGREE; power > 0; power -= 1) {
    const size = Math.abs(around[power] ?? 0) * half ** (power - 1);
    change += size * half;
    if (power > 1) bend += size * power;
  }
  if (Math.abs(around[0] ?? 0) > change) return 'one sign';
  return Math.abs(around[1] ?? 0) > bend ? 'monotone' : null;
}

/** The same polynomial around another point: Horner's scheme, again for each power. */
function shifted(coefficients: Float64Array, to: number): Float64Array {
  const around = coefficients.slice();
  for (let lowest = 0; lowest < DEGREE; lowest += 1)
    for (let power = DEGREE - 1; power >= lowest; power -= 1)
      around[power] = (around[power] ?? 0) + to * (around[power + 1] ?? 0);
  return around;
}
