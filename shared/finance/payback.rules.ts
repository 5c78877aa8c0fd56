/** When the sum of flows so far comes up to zero. */
export interface Moments {
  /** Each time it does; `years` evenly within the time since the flow before, `index` of the flow that did it. */
  readonly comingUp: readonly { readonly years: number; readonly index: number }[];
  readonly isEmpty: boolean;
  /** Whether anything goes out at all. */
  readonly isSpent: boolean;
  /** Whether the sum ends at zero or above. */
  readonly isBack: boolean;
}

/** @param times rising; a flow of nothing in between ends a span of time too */
export function moments(times: ArrayLike<number>, amounts: ArrayLike<number>): Moments {
  const comingUp: { years: number; index: number }[] = [];
  let sum = 0;
  let size = 0;
  let isSpent = false;
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] ?? 0;
    const before = sum;
    isSpent ||= amount < 0;
    size += Math.abs(amount);
    sum += amount;
    // Fractions like 0.1 + 0.2 - 0.3 leave a rest that is no money.
    if (Math.abs(sum) <= Number.EPSILON * (index + 1) * size) sum = 0;
    if (before >= 0 || sum < 0) continue;
    const from = times[index - 1] ?? 0;
    const to = times[index] ?? 0;
    comingUp.push({ years: from + (-before / (sum - before)) * (to - from), index });
  }
  return { comingUp, isEmpty: size === 0, isSpent, isBack: sum >= 0 };
}
