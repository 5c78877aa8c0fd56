/** An exact fraction; the denominator is a power of ten where it comes from decimal text. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/**
 * The exact value of decimal text, also as JavaScript writes a number: `7.25`, `-0.1`, `1e-7`.
 * @throws RangeError where it is none
 */
export function fractionOf(text: string): Fraction {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (!found) throw new RangeError(`no decimal number: ${text}`);
  const [, sign, whole, decimals = '', exponentText = '0'] = found;
  const digits = BigInt(`${whole}${decimals}`);
  const exponent = Number(exponentText) - decimals.length;
  const value = sign === '-' ? -digits : digits;
  return exponent < 0
    ? { numerator: value, denominator: powerOfTen(-exponent) }
    : { numerator: value * powerOfTen(exponent), denominator: 1n };
}

/**
 * The whole number nearest to a fraction, half away from zero as commerce rounds.
 * @param denominator more than 0
 * @throws RangeError where it is too large to be an exact number
 */
export function roundedRatio(numerator: bigint, denominator: bigint): number {
  const isNegative = numerator < 0n;
  const size = isNegative ? -numerator : numerator;
  const rounded = Number((size * 2n + denominator) / (denominator * 2n));
  if (!Number.isSafeInteger(rounded)) throw new RangeError('the amount is too large to be an exact number');
  return isNegative && rounded !== 0 ? -rounded : rounded;
}
