/** Ids of contacts as bits: whatever a set holds, to combine two costs a few microseconds for each 100,000 contacts. */
export class IdSet {
  readonly #bits: Uint32Array;
  /** Whether the bits say who is not in it. */
  readonly #isInverted: boolean;

  private constructor(bits: Uint32Array, isInverted: boolean) {
    this.#bits = bits;
    this.#isInverted = isInverted;
  }

  static of(ids: readonly number[]): IdSet {
    let highest = -1;
    for (const id of ids) if (id > highest) highest = id;
    // Of nobody, -1 >>> 5 would be the largest of all.
    const bits = new Uint32Array(highest < 0 ? 0 : (highest >>> 5) + 1);
    for (const id of ids) {
      const word = id >>> 5;
      bits[word] = (bits[word] ?? 0) | (1 << (id & 31));
    }
    return new IdSet(bits, false);
  }

  static readonly everybody = new IdSet(new Uint32Array(0), true);

  static unionOf(sets: readonly IdSet[]): IdSet {
    return IdSet.intersectionOf(sets.map((set) => set.not())).not();
  }

  static intersectionOf(sets: readonly IdSet[]): IdSet {
    return sets.reduce((one, other) => one.#and(other), IdSet.everybody);
  }

  has(id: number): boolean {
    return (((this.#bits[id >>> 5] ?? 0) >>> (id & 31)) & 1) === (this.#isInverted ? 0 : 1);
  }

  not(): IdSet {
    return new IdSet(this.#bits, !this.#isInverted);
  }

  /** How many there are; null where that is not known, because it holds all but some. */
  get size(): number | null {
    if (this.#isInverted) return null;
    let size = 0;
    for (let word of this.#bits) for (; word !== 0; word &= word - 1) size++;
    return size;
  }

  /** Ascending. Of a set that holds all but some there is no list. */
  ids(): number[] {
    if (this.#isInverted) throw new Error('A set of all but some cannot be listed');
    const ids: number[] = [];
    for (const [index, bits] of this.#bits.entries())
      for (let word = bits; word !== 0; word &= word - 1) ids.push(index * 32 + 31 - Math.clz32(word & -word));
    return ids;
  }

  #and(other: IdSet): IdSet {
    if (this.#isInverted && other.#isInverted) return merged(this.#bits, other.#bits, (a, b) => a | b, true);
    if (!this.#isInverted && !other.#isInverted) return merged(this.#bits, other.#bits, (a, b) => a & b, false);
    const [held, gone] = this.#isInverted ? [other.#bits, this.#bits] : [this.#bits, other.#bits];
    return merged(held, gone, (a, b) => a & ~b, false);

    function merged(
      one: Uint32Array,
      two: Uint32Array,
      combine: (a: number, b: number) => number,
      isInverted: boolean,
    ): IdSet {
      const bits = new Uint32Array(Math.max(one.length, two.length));
      for (let index = 0; index < bits.length; index++) bits[index] = combine(one[index] ?? 0, two[index] ?? 0);
      return new IdSet(bits, isInverted);
    }
  }
}
