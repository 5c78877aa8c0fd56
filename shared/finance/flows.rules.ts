/** Amounts that are no zero, at rising times. */
export interface Flows {
  readonly times: Float64Array;
  readonly amounts: Float64Array;
}

/** Sorted by time, amounts of one time added up; what is left of them by rounding only is nothing. */
export function mergedFlows(times: ArrayLike<number>, amounts: ArrayLike<number>): Flows {
  const order = inOrderOfTime(times);
  const count = times.length;
  const mergedTimes = new Float64Array(count);
  const mergedAmounts = new Float64Array(count);
  let length = 0;
  for (let i = 0; i < count;) {
    const time = times[order[i] ?? 0] ?? 0;
    let sum = 0;
    let size = 0;
    for (; i < count && times[order[i] ?? 0] === time; i += 1) {
      const amount = amounts[order[i] ?? 0] ?? 0;
      sum += amount;
      size += Math.abs(amount);
    }
    if (Math.abs(sum) <= Number.EPSILON * 2 * size) continue;
    mergedTimes[length] = time;
    mergedAmounts[length] = sum;
    length += 1;
  }
  return { times: mergedTimes.subarray(0, length), amounts: mergedAmounts.subarray(0, length) };
}

function inOrderOfTime(times: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(times.length);
  let isInOrder = true;
  for (let i = 0; i < order.length; i += 1) {
    order[i] = i;
    isInOrder &&= i === 0 || (times[i] ?? 0) >= (times[i - 1] ?? 0);
  }
  return isInOrder ? order : order.sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0));
}

/** How often the sign changes, zeros left out. */
export function signChanges(values: ArrayLike<number>): number {
  let changes = 0;
  let last = 0;
  for (let i = 0; i < values.length; i += 1) {
    const sign = Math.sign(values[i] ?? 0);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) changes += 1;
    last = sign;
  }
  return changes;
}
