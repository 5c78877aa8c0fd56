import { seededRandom } from './vcardGenerator.ts';

/** Draws that are the same in every run. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** 0 to `below`, excluded. */
  number(below: number): number {
    return Math.floor(this.#random() * below);
  }

  is(share: number): boolean {
    return this.#random() < share;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.number(items.length)] as Item;
  }

  /** A few are drawn very often: the first ones. */
  ofFavourites<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() ** 3 * items.length)] as Item;
  }
}
