/** A fraction as percent, without the noise of binary fractions: 0.219 is 21.9. */
export function percentOf(fraction: number): number {
  return Number((fraction * 100).toPrecision(12));
}

/** Percent as a fraction: 21.9 % is 0.219 and not 0.21899999999999997, what was typed comes back as typed. */
export function fractionOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}
