import { minorDigits } from './currencyDigits.rules.ts';
import { fractionOf, powerOfTen, roundedRatio } from './fraction.rules.ts';

export { minorDigits } from './currencyDigits.rules.ts';
export { parseAmount, parseDecimal, plainDecimal } from './parseAmount.rules.ts';

/**
 * An amount in the company's own currency, minor units: exact, half away from zero.
 * @param rate what one unit of `currency` is worth in `home`, as decimal text
 * @throws RangeError where the result is too large to be an exact number
 */
export function toHomeMinor(amountMinor: number, currency: string, rate: string, home: string): number {
  const worth = fractionOf(rate);
  return roundedRatio(
    BigInt(amountMinor) * worth.numerator * powerOfTen(minorDigits(home)),
    worth.denominator * powerOfTen(minorDigits(currency)),
  );
}

/**
 * Parts of a total in the ratio of the weights, whole minor units that sum to the total exactly (largest remainder, also
 * called Hamilton's method; of equal remainders the first gets it). Weights that are all 0 count as equal.
 * @throws RangeError without weights, or with one that is negative or no number
 */
export function splitMinor(totalMinor: number, weights: readonly number[]): number[] {
  if (weights.length === 0 || weights.some((weight) => !(weight >= 0 && weight < Infinity))) {
    throw new RangeError('weights have to be numbers of at least 0, and at least one');
  }
  const isNothing = weights.every((weight) => weight === 0);
  const shares = wholeNumbersInRatio(isNothing ? weights.map(() => 1) : weights);
  const all = shares.reduce((sum, share) => sum + share, 0n);
  const total = BigInt(Math.abs(totalMinor));
  const quotas = shares.map((share) => total * share);
  const parts = quotas.map((quota) => quota / all);
  let rest = Number(total - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota % all }))
    .toSorted((one, other) => (one.remainder === other.remainder ? 0 : one.remainder > other.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (rest === 0) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    rest -= 1;
  }
  return parts.map((part) => (totalMinor < 0 && part !== 0n ? -Number(part) : Number(part)));
}

function wholeNumbersInRatio(weights: readonly number[]): bigint[] {
  const fractions = weights.map((weight) => fractionOf(String(weight)));
  const common = fractions.reduce((most, { denominator }) => (denominator > most ? denominator : most), 1n);
  // All denominators are powers of ten, so the largest is a multiple of each.
  return fractions.map(({ numerator, denominator }) => numerator * (common / denominator));
}

/** An amount as plain text for a field or a CSV: `1234.50`, `-3`, with all decimals of the currency and nothing else. */
export function amountText(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const sign = amountMinor < 0 ? '-' : '';
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
