export type Key = number | string;
export type Row = readonly unknown[];
export type Direction = 'up' | 'down';

/** So many keys out of order on end are no damaged numbers any more: a branch leads in a circle. */
const LOST_AFTER = 1000;

/** Whether `key` comes after `at` on a walk in this direction. */
export function isBeyond(key: Key, at: Key | null, direction: Direction): boolean {
  if (at === null) return true;
  return direction === 'up' ? key > at : key < at;
}

/**
 * Lets rows through whose keys follow each other, always one behind. Where two do not, one of the keys is damaged: the
 * later one, if it does not follow what came before both either, else the earlier one. Were a single key believed that is
 * far too high, all rows up to it would seem to be read.
 */
export class KeyOrder {
  readonly #direction: Direction;
  readonly #until: Key | null;
  readonly #isConfirmed: (key: Key) => boolean;
  #held: { readonly key: Key; readonly row: Row } | null = null;
  #onEnd = 0;
  /** The key of the last row that was let through, or where the walk began. */
  at: Key | null;
  dropped = 0;
  isBroken = false;
  isAtEnd = false;
  isLost = false;

  /**
   * @param until the walk ends before this key
   * @param isConfirmed asked of a key that no other one vouches for
   */
  constructor(direction: Direction, from: Key | null, until: Key | null, isConfirmed: (key: Key) => boolean) {
    this.#direction = direction;
    this.at = from;
    this.#until = until;
    this.#isConfirmed = isConfirmed;
  }

  /** Takes the next row. @returns the one before it, when that is let through */
  next(key: Key | null, row: Row): Row | null {
    if (key === null || !isBeyond(key, this.at, this.#direction) || key === this.#held?.key) return this.#drop();
    if (this.#until !== null && !isBeyond(this.#until, key, this.#direction)) {
      if (!this.#isConfirmed(key)) return this.#drop();
      this.isAtEnd = true;
      return null;
    }
    const before = this.#held;
    this.#held = { key, row };
    if (before === null) return null;
    if (!isBeyond(key, before.key, this.#direction)) return this.#drop();
    this.#onEnd = 0;
    this.at = before.key;
    return before.row;
  }

  /** The row that is still held when there are no more. */
  last(): Row | null {
    const held = this.#held;
    this.#held = null;
    if (held === null) return null;
    if (!this.#isConfirmed(held.key)) return this.#drop();
    this.at = held.key;
    return held.row;
  }

  #drop(): null {
    this.dropped += 1;
    this.#onEnd += 1;
    if (this.#onEnd < LOST_AFTER) return null;
    this.isAtEnd = true;
    this.isBroken = true;
    this.isLost = true;
    return null;
  }
}
